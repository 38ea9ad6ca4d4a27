// A job's page and its forms: the log, what is edited in place, where the focus goes after each
// change. Offers side by side are edited the same way.
/* global vega */

const partOf = (form) => form.closest("[id^=field-], [id^=event-], [id^=plan-]");

// Focus: back to the pencil of what was edited, or into the box of the log. Undo leads there again.

let returnTo = null;
let lastPlace = null;
let typing = null; // the field and caret of a draft that an answer to something else draws anew

const logBox = () => document.querySelector("#log textarea");

document.addEventListener("click", (event) => {
  if (!event.target.closest?.("#job-next [data-follow-up]")) return;
  event.preventDefault();
  document.querySelector("#log [value=email]").click();
  logBox().focus();
});

function afterwards(source) {
  const form = source.closest?.("form");
  if (form?.matches("[data-undo]")) return lastPlace;
  if (form?.matches("[data-log]")) return logBox;
  if (form?.closest("#job-next")) return () => document.querySelector("[data-status].head");
  const part = form?.matches("[data-edit-form]") && partOf(form);
  if (!part) return null;
  const pencil = `edit-${part.id.replace("field-", "")}`;
  const next = (part.nextElementSibling ?? part.previousElementSibling)?.id || "log";
  return () => document.getElementById(pencil)
    ?? document.querySelector(`#${CSS.escape(next)} .edit-link`)
    ?? (part.isConnected ? null : logBox());
}

document.addEventListener("htmx:before:request", (event) => {
  returnTo = afterwards(event.detail.ctx.sourceElement);
});

document.addEventListener("htmx:after:swap", (event) => {
  const undone = event.detail.ctx.sourceElement.matches?.("[data-undo]");
  const refused = document.activeElement?.matches("[aria-invalid], [autofocus]"); // or in conflict
  if (typing) resumeTyping();
  else if (!refused) returnTo?.()?.focus({ preventScroll: undone });
  if (returnTo) lastPlace = returnTo;
  returnTo = null;
  const field = document.activeElement;
  if (!typing && field?.matches("[data-edit-form] :is(textarea, [type=text])")) {
    field.setSelectionRange?.(field.value.length, field.value.length);
  }
  typing = null;
});

// What is drawn anew keeps the forms that are open in it, with what was typed, and the caret.

function noteTyping(own) {
  const field = document.activeElement;
  const form = field?.closest("[data-draft]");
  typing = form && form !== own ? { field, from: field.selectionStart, to: field.selectionEnd } : null;
}

function resumeTyping() {
  const { field, from, to } = typing;
  if (field === document.activeElement) return;
  field.focus({ preventScroll: true });
  if (typeof from === "number") field.setSelectionRange(from, to);
}

// A part that the answer has no more, such as an entry that was deleted in another tab, stays too.
function keep(part, fragment) {
  part.querySelector("[autofocus]")?.removeAttribute("autofocus"); // that was when it opened
  const own = fragment.querySelector(`#${CSS.escape(part.id)}`);
  const list = fragment.querySelector(part.parentElement.tagName) ?? fragment.firstElementChild;
  if (own) own.replaceWith(part);
  else list.prepend(part);
}

function keepUnfolded(target, fragment) {
  for (const open of target.querySelectorAll("details[id][open]")) {
    fragment.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
  }
  for (const all of target.querySelectorAll(".fold-toggle:checked")) {
    fragment.querySelector(`#${CSS.escape(all.id)}`)?.setAttribute("checked", "");
  }
}

document.addEventListener("htmx:before:swap", (event) => {
  const { ctx, tasks } = event.detail;
  const own = ctx.sourceElement.closest?.("[data-edit-form], [data-log]");
  noteTyping(own);
  for (const task of [...tasks]) {
    if (!task.target?.closest?.(".job, #offers")) continue;
    const open = [...task.target.querySelectorAll("[data-edit-form]")].filter((form) => form !== own);
    if (open.some((form) => partOf(form) === task.target)) tasks.splice(tasks.indexOf(task), 1);
    else for (const form of open) keep(partOf(form), task.fragment);
    keepUnfolded(task.target, task.fragment);
  }
});

// While a form is on its way, nothing can be typed that its answer would replace.

function setReadOnly(source, sending) {
  const form = source.closest?.("[data-edit-form], [data-log]");
  if (!form) return;
  for (const field of form.querySelectorAll("input:not([type=hidden]), textarea:not([id^=theirs-])")) field.readOnly = sending;
}

document.addEventListener("htmx:before:request", (event) => setReadOnly(event.detail.ctx.sourceElement, true));
document.addEventListener("htmx:finally:request", (event) => setReadOnly(event.detail.ctx.sourceElement, false));

// The script of tags comes with their form.

document.addEventListener("focusin", () => {
  const tags = document.querySelector("[data-tags-for]");
  if (tags) import(tags.dataset.script);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  const form = event.target.closest?.("[data-edit-form]");
  if (!form) return;
  event.preventDefault();
  form.querySelector("[data-cancel]").click();
}, { capture: true });

// A choice in place is saved once it is made: at once from the opened list, after arrows by Enter or when it is
// left. Where it stays as it was, leaving closes it.

let isWalked = false; // by arrows, with the list closed

document.addEventListener("keydown", ({ target, key, altKey }) => {
  const form = target.closest?.("[data-choice]");
  if (!form) return;
  if (key === "Enter" && isWalked) form.requestSubmit();
  isWalked = !["Enter", " ", "Escape"].includes(key) && !altKey;
});

document.addEventListener("change", ({ target }) => {
  if (!isWalked) target.closest("[data-choice]")?.requestSubmit();
});

document.addEventListener("focusout", ({ target }) => {
  const form = target.closest?.("[data-choice]");
  if (!form?.isConnected) return;
  if (target.selectedOptions?.[0].defaultSelected) form.querySelector("[data-cancel]").click();
  else if (isWalked) form.requestSubmit();
  isWalked = false;
});

// The day of a new entry, in words until it is asked for

const DAY = { weekday: "short", day: "numeric", month: "short" };

function dayWords(day, today) {
  if (!day || day === today) return "Today";
  const date = new Date(`${day}T12:00:00`);
  if (date - new Date(`${today}T12:00:00`) === -86400000) return "Yesterday";
  return date.toLocaleDateString("en-GB", DAY).replace(",", "");
}

document.addEventListener("input", (event) => {
  const picker = event.target.closest?.("[data-day-picker]");
  if (!picker) return;
  picker.querySelector("[data-day-words]").textContent = dayWords(event.target.value, picker.dataset.dayPicker);
});

document.addEventListener("click", (event) => {
  if (event.target.matches?.("[data-day-picker] input")) event.target.showPicker?.();
});

// What is dragged here from elsewhere may be an email or an invitation: its script takes the drop.
// Until it is there, the browser must not open the file in place of the page: it is taken later.

const mailForm = () => document.querySelector("form[data-mail]");
let isOwn = false; // what is dragged is a part of this page
document.addEventListener("dragstart", () => { isOwn = true; });
document.addEventListener("dragend", () => { isOwn = false; });
let takesDrops = false; // its script is there
const dropScript = () => import(mailForm().dataset.script).then((script) => {
  takesDrops = true;
  return script;
});
const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener("dragenter", () => {
  if (!isOwn && mailForm()) dropScript().catch(() => {});
});
document.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
document.addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  if (takesDrops || isOwn || !mailForm()) return;
  const { files } = event.dataTransfer;
  dropScript().then(({ send }) => send(files), () => vega.tellNoAnswer());
});
