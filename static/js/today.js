// Today: its changes in place, the box of a follow-up, and the focus on the next row after each.
/* global htmx */

const rowsOf = (section) => [...(section?.querySelectorAll("[data-today-row]") ?? [])];
const openBox = () => document.querySelector("[id^=follow-up-] [data-log]");

// The section and the row that were changed last, and by which button.
let last = null;

function remember(control, button = control) {
  const section = control.closest(".section");
  const row = control.closest("[data-today-row], .follow-up");
  const at = rowsOf(section).findIndex((one) => one === row || one.nextElementSibling === row);
  const { name, value } = button;
  last = { heading: section?.getAttribute("aria-labelledby"), at, name, value };
}

function next() {
  const section = document.querySelector(`[aria-labelledby="${last.heading}"]`);
  const rows = rowsOf(section ?? document.getElementById("today"));
  const row = rows[Math.min(Math.max(last.at, 0), rows.length - 1)];
  const same = last.name ? row?.querySelector(`button[name="${last.name}"][value="${last.value}"]`) : null;
  return same?.checkVisibility() ? same : row?.querySelector("[data-job-link]") ?? document.getElementById("main");
}

// One form serves all buttons: where it is sent, the pressed one says.

document.addEventListener("htmx:config:request", (event) => {
  const { sourceElement, sourceEvent, request } = event.detail.ctx;
  if (!sourceElement.matches("[data-today-form]")) return;
  const button = sourceEvent.submitter ?? sourceElement;
  if (button.hasAttribute("formaction")) request.action = button.getAttribute("formaction");
  remember(button);
  button.setAttribute("aria-busy", "true");
});

document.addEventListener("htmx:finally:request", () => {
  for (const busy of document.querySelectorAll("#today [aria-busy]")) busy.removeAttribute("aria-busy");
});

// A click that waited for another one was meant for what that one has drawn anew.

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.target?.id === "today") ctx.target = document.getElementById("today");
});

// What is drawn anew keeps the box that is open, with what was typed in it, and unfolded sections.

document.addEventListener("htmx:before:swap", (event) => {
  for (const task of event.detail.tasks) {
    if (task.target?.id !== "today") continue;
    for (const fold of document.querySelectorAll("[data-fold]:checked")) {
      task.fragment.querySelector(`#${CSS.escape(fold.id)}`)?.setAttribute("checked", "");
    }
    const holder = openBox()?.parentElement;
    if (holder) task.fragment.querySelector(`#${CSS.escape(holder.id)}`)?.replaceWith(holder);
  }
});

document.addEventListener("htmx:after:swap", (event) => {
  const { sourceElement: source, followUp, response } = event.detail.ctx;
  if (source.matches("[data-follow-up]")) showBox();
  if (followUp && response.status < 400) drawWithout(followUp);
  else if (last && source.matches("[data-today-form], [data-undo], #today")) next().focus({ preventScroll: true });
});

// The box of a follow-up: one at a time. It closes by its Cancel, which asks where something is typed.

function showBox() {
  const box = openBox();
  if (!box) return;
  box.querySelector("[data-cancel]").hidden = false;
  box.querySelector("textarea").focus();
}

function closeBox() {
  const box = openBox();
  const row = box?.closest(".follow-up").previousElementSibling;
  const openers = [...row?.querySelectorAll("[data-follow-up], summary") ?? []];
  box?.remove();
  return openers.find((one) => one.checkVisibility());
}

const cancelBox = () => openBox()?.querySelector("[data-cancel]").click();

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[id^=follow-up-] [data-cancel]")) closeBox()?.focus();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-follow-up]")) return;
  cancelBox();
  if (!openBox()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  if (!event.target.closest?.("[id^=follow-up-] [data-log]")) return;
  event.preventDefault();
  cancelBox();
});

// What was logged is an update: the job leaves the list.

document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.request.method === "POST") ctx.followUp = ctx.sourceElement.closest("[id^=follow-up-]");
});

function drawWithout(followUp) {
  remember(followUp, {});
  closeBox();
  htmx.trigger(document.body, "vega:job-changed");
}
