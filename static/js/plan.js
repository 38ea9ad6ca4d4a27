// What is planned for a job: its forms open in their place, and each change draws the plan again.
/* global htmx */

const plan = () => document.getElementById("job-plan");

// A link to a form opens it in its place; Cancel takes it away again.

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-plan-open]");
  if (!link || !globalThis.htmx || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const name = link.dataset.planOpen;
  const open = document.getElementById(`form-${name}`);
  if (open) return open.querySelector("input:not([type=hidden]), select").focus();
  link.closest("[data-menu]")?.removeAttribute("open");
  htmx.ajax("GET", link.getAttribute("href"), {
    source: link, target: `#plan-${name}`, select: `#form-${name}`, swap: "beforeend ignoreTitle:true",
  });
});

document.addEventListener("click", (event) => {
  const form = event.target.closest?.("[data-cancel]")?.closest("#job-plan form");
  if (!form) return;
  event.preventDefault();
  const opener = document.getElementById(`edit-${form.parentElement.id}`);
  form.remove();
  opener.focus();
});

// Every change: the pressed button says where it is sent.

let last = null; // the section of what was pressed, and the number of its row

const controls = (part) => [...part.querySelectorAll("button, a, summary")].filter((one) => one.checkVisibility());

function remember(button) {
  const part = button?.closest("#job-plan section, #job-next");
  const rows = [...(part?.querySelectorAll(".plan-row") ?? [])];
  last = part && { id: part.id, at: rows.indexOf(button.closest(".plan-row")) };
}

function focusAgain() {
  const part = document.getElementById(last.id);
  const rows = part.querySelectorAll(".plan-row");
  const asked = part.querySelector("[autofocus]");
  if (asked) return asked.focus({ preventScroll: true });
  const row = rows[Math.min(last.at, rows.length - 1)];
  const [control] = row?.checkVisibility() ? controls(row) : controls(part);
  control?.focus({ preventScroll: true });
}

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !globalThis.htmx || !plan()?.contains(form)) return;
  event.preventDefault();
  if (form.matches("[aria-busy]")) return;
  form.setAttribute("aria-busy", "true");
  if (!form.matches("[data-edit-form]")) remember(submitter);
  htmx.ajax("POST", submitter?.getAttribute("formaction") ?? form.getAttribute("action"), {
    source: form, event, target: "#job-plan", select: "#job-plan", swap: "outerHTML",
    selectOOB: "#job-next,#job-history,#job-move",
  });
}, { capture: true });

document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail;
  const form = ctx.sourceElement;
  if (ctx.response.status < 400 || !form.matches?.("#job-plan [data-edit-form]")) return;
  Object.assign(ctx, { target: form, select: `#${form.id}`, selectOOB: "" });
});

document.addEventListener("htmx:finally:request", (event) => {
  event.detail.ctx.sourceElement.removeAttribute?.("aria-busy");
});

document.addEventListener("htmx:before:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.sourceElement.matches?.("[data-edit-form], [data-log]")) last = null;
  ctx.ofPlan = ctx.sourceElement.matches?.("#plan-form, .plan-offer, [data-undo]");
});

document.addEventListener("htmx:after:swap", (event) => {
  if (last && event.detail.ctx.ofPlan) focusAgain();
});

// A file that is too large is not sent.

document.addEventListener("change", ({ target }) => {
  if (!target.dataset.most) return;
  target.previousElementSibling.textContent = target.files[0]?.name ?? target.dataset.words;
  target.setCustomValidity(target.files[0]?.size > target.dataset.most ? target.dataset.tooLarge : "");
  target.reportValidity();
});
