// What is typed is not lost. A form with `data-draft` is sent from its page, which stays as it is
// where no answer comes; leaving it asks while something in it is not saved.
/* global htmx */

const drafts = () => [...document.querySelectorAll("[data-draft]")];

function isChanged(control) {
  if (control.matches("[type=hidden], [type=password]")) return false;
  if (control.matches("[type=checkbox], [type=radio]")) return control.checked !== control.defaultChecked;
  if (!control.options) return control.value !== control.defaultValue;
  const options = [...control.options];
  return control.selectedIndex !== Math.max(0, options.findIndex((option) => option.defaultSelected));
}

// `data-draft` has a value where a form came back refused, or where a script knows of a change. Of a
// new entry of the timeline the text counts, not its kind.
function isUnsaved(form) {
  const controls = form.matches("[data-log]") ? "textarea" : "input, select, textarea";
  return Boolean(form.dataset.draft) || [...form.querySelectorAll(controls)].some(isChanged);
}

const sending = new WeakSet();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches("[data-draft]") || !globalThis.htmx) return;
  event.preventDefault();
  if (sending.has(form)) return;
  sending.add(form);
  htmx.ajax("POST", event.submitter?.getAttribute("formaction") ?? form.getAttribute("action"), {
    source: form, event, target: "#main", swap: "innerHTML", headers: { "HX-Target": "main#main" },
  });
});

// A choice of a form with `data-saves` is saved when it is made. The page stays as it is, and what is
// chosen meanwhile is sent afterwards.

const waiting = new WeakSet();

document.addEventListener("change", ({ target }) => {
  const form = target.closest("[data-saves]");
  if (form && sending.has(form)) waiting.add(form);
  else form?.requestSubmit();
});

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.sourceElement.matches?.("[data-saves]") && ctx.response.status < 400) ctx.swap = "none";
});

document.addEventListener("htmx:finally:request", ({ detail: { ctx: { sourceElement: form } } }) => {
  if (waiting.delete(form)) setTimeout(() => form.requestSubmit()); // after this request
});

// Ctrl+Enter saves, also from a text of several lines.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || event.repeat || event.isComposing) return;
  if (!event.ctrlKey && !event.metaKey) return;
  const form = event.target.closest?.("[data-draft]");
  if (!form || event.target.closest("a, button, summary")) return;
  event.preventDefault();
  form.requestSubmit();
});

const isPage = (ctx) => ctx.request.headers["HX-Target"] === "main#main";

document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail;
  if (ctx.response.headers.has("HX-Redirect")) delete ctx.sourceElement.dataset.draft; // it was saved
});

// A token that was refused as outdated, after a new sign-in: the form is sent once more with the one
// that the answer brings, unless somebody else has signed in.

const renewed = new WeakSet();

function bringsToken(ctx) {
  const told = ctx.hx?.trigger?.startsWith("{") ? JSON.parse(ctx.hx.trigger) : {};
  return String(told["vega:csrf-token"]?.user) === document.body.dataset.user;
}

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  const form = ctx.sourceElement;
  if (!form.matches?.("[data-draft]") || renewed.delete(form) || !bringsToken(ctx)) return;
  renewed.add(form);
  ctx.again = true;
  event.preventDefault(); // the refusal is not told
});

document.addEventListener("htmx:finally:request", (event) => {
  const { again, sourceElement, request } = event.detail.ctx;
  if (again) setTimeout(() => sourceElement.requestSubmit(request.submitter)); // after this request
});

// Another page than that of the form, such as the question for the password, comes whole.
document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  if (isPage(ctx) && /^\s*<!doctype/i.test(ctx.text)) ctx.select = "#main > *";
});

document.addEventListener("htmx:after:swap", (event) => {
  const { ctx } = event.detail;
  if (!isPage(ctx) || ctx.sourceElement !== ctx.target) return; // htmx's source once the form is gone
  if (document.querySelector("#main [autofocus]")) return;
  const notice = document.querySelector("#main .alert[role]") ?? document.getElementById("main");
  notice.tabIndex = -1;
  notice.focus();
});

document.addEventListener("htmx:finally:request", (event) => {
  const form = event.detail.ctx.sourceElement;
  if ("draft" in form.dataset) sending.delete(form); // saved, it is not sent again while the page leaves
});

// What only some forms or fields need comes with the first focus there; without it they work, too.
document.addEventListener("focusin", ({ target }) => {
  const needing = target.closest?.("[data-script]");
  if (needing) import(needing.dataset.script).catch(() => {});
});

addEventListener("beforeunload", (event) => {
  if (drafts().some(isUnsaved)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const form = event.target.closest?.("[data-cancel]")?.closest("[data-draft]");
  if (!form || !isUnsaved(form) || confirm("Discard your changes?")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });
