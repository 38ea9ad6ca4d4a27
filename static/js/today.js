// Today: its changes in place, the box of a follow-up, and the focus on the next row after each.
/* global htmx */

const rowsOf = (section) => [...(section?.querySelectorAll("[data-today-row]") ?? [])];
const openBox = () => document.querySelector("[id^=follow-up-] [data-log]");

let left = null; // the section and the row that were changed, and by which button

function remember(control, button = control) {
  const section = control.closest(".section");
  const row = control.closest("[data-today-row], .follow-up");
  const at = rowsOf(section).findIndex((one) => one === row || one.nextElementSibling === row);
  const { name, value } = button;
  left = { heading: section?.getAttribute("aria-labelledby"), at, name, value };
}

function next() {
  const section = document.querySelector(`[aria-labelledby="${left.heading}"]`);
  const rows = rowsOf(section ?? document.getElementById("today"));
  const row = rows[Math.min(Math.max(left.at, 0), rows.length - 1)];
  const same = left.name && row?.querySelector(`button[name="${left.name}"][value="${left.value}"]`);
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

// What is drawn anew keeps the box that is open, with what was typed in it.

document.addEventListener("htmx:before:swap", (event) => {
  for (const task of event.detail.tasks) {
    if (task.target?.id !== "today") continue;
    const holder = openBox()?.parentElement;
    if (holder) task.fragment.querySelector(`#${CSS.escape(holder.id)}`)?.replaceWith(holder);
  }
});

document.addEventListener("htmx:after:swap", (event) => {
  const source = event.detail.ctx.sourceElement;
  if (source.matches("[data-follow-up]")) openBox()?.querySelector("textarea").focus();
  if (!left || !source.matches("[data-today-form], #today")) return;
  next().focus({ preventScroll: true });
  left = null;
});

// The box of a follow-up: one at a time, and none goes with a text in it.

function closeBox() {
  const box = openBox();
  const opener = box?.closest(".follow-up").previousElementSibling.querySelector("[data-follow-up]");
  box?.remove();
  return opener;
}

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-follow-up]")) return;
  const text = openBox()?.querySelector("textarea");
  if (!text?.value.trim()) {
    closeBox();
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  text.focus();
}, { capture: true });

document.addEventListener("keydown", (event) => {
  const box = event.key === "Escape" && event.target.closest?.("[id^=follow-up-] [data-log]");
  if (!box || box.querySelector("textarea").value.trim()) return;
  event.preventDefault();
  closeBox()?.focus();
});

document.addEventListener("htmx:after:request", (event) => {
  const { request, response, sourceElement } = event.detail.ctx;
  const logged = request.method === "POST" && sourceElement.closest("[id^=follow-up-]");
  if (!logged || response.status >= 400) return;
  remember(logged, {});
  closeBox();
  htmx.trigger(document.body, "vega:job-changed");
});
