// A job's page: where the focus goes when a field opens, is saved or left.

let returnTo = "";

document.addEventListener("htmx:before:request", (event) => {
  const field = event.detail.ctx.sourceElement.closest?.("[data-edit-form]")?.closest("[id^=field-]");
  returnTo = field ? field.id.replace("field-", "edit-") : "";
});

document.addEventListener("htmx:after:swap", () => {
  if (!returnTo) return;
  document.getElementById(returnTo)?.focus();
  returnTo = "";
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const form = event.target.closest?.("[data-edit-form]");
  if (!form) return;
  event.preventDefault();
  form.querySelector("[data-cancel]").click();
});

// Ctrl+Enter saves from a text of many lines, where Enter alone makes one.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
  event.target.closest?.("[data-edit-form]")?.requestSubmit();
});
