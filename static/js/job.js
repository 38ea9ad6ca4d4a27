// A job's page and its forms: the log, what is edited in place, where the focus goes after each
// change, tags by a click, and no text left behind without a question.

// Focus: back to the pencil of what was edited, or into the box of the log

let returnTo = null;

function afterwards(source) {
  const form = source.closest?.("form");
  if (form?.matches("[data-log]")) return () => document.querySelector("#log textarea");
  const holder = form?.matches("[data-edit-form]") && form.closest("[id^=field-], [id^=event-]");
  if (!holder) return null;
  const pencil = `edit-${holder.id.replace("field-", "")}`;
  const next = (holder.nextElementSibling ?? holder.previousElementSibling)?.id || "log";
  return () => document.getElementById(pencil)
    ?? document.querySelector(`#${CSS.escape(next)} .edit-link`)
    ?? (holder.isConnected ? null : document.querySelector("#log textarea"));
}

document.addEventListener("htmx:before:request", (event) => {
  returnTo = afterwards(event.detail.ctx.sourceElement);
});

document.addEventListener("htmx:after:swap", () => {
  const refused = document.activeElement?.matches("[aria-invalid]");
  if (!refused) returnTo?.()?.focus();
  returnTo = null;
  const field = document.activeElement;
  if (field?.matches("[data-edit-form] textarea, [data-edit-form] input:not([type=date])")) {
    field.setSelectionRange?.(field.value.length, field.value.length);
  }
});

// What is drawn anew keeps the forms that are open in it, with what was typed.

document.addEventListener("htmx:before:swap", (event) => {
  const { ctx, tasks } = event.detail;
  const own = ctx.sourceElement.closest?.("[data-edit-form]");
  for (const task of [...tasks]) {
    if (task.target?.matches?.("#field-title, #field-notes, #field-description")) {
      const open = task.target.querySelector("[data-edit-form]");
      if (open && open !== own) tasks.splice(tasks.indexOf(task), 1);
    }
    if (!task.target?.matches?.("#job-history, #job-facts, #job-heading")) continue;
    for (const details of task.target.querySelectorAll("details[id][open]")) {
      task.fragment.querySelector(`#${CSS.escape(details.id)}`)?.setAttribute("open", "");
    }
    for (const form of task.target.querySelectorAll("[data-edit-form]")) {
      const holder = form.closest("[id^=field-], [id^=event-]");
      if (form !== own) task.fragment.querySelector(`#${CSS.escape(holder.id)}`)?.replaceWith(holder);
    }
  }
});

// Keys: Escape leaves a form, Ctrl+Enter saves from a text of many lines

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const form = event.target.closest?.("[data-edit-form]");
  if (!form) return;
  event.preventDefault();
  form.querySelector("[data-cancel]").click();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
  event.target.closest?.("[data-edit-form], [data-log]")?.requestSubmit();
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

// The person's own tags, below the field of tags

const fold = (tag) => tag.trim().toLowerCase();

// The tags in the field, and the word at its end that is still being typed.
function tagsIn(field, suggested) {
  const names = field.value.split(",").map((name) => name.trim());
  const whole = [...suggested, ...field.defaultValue.split(",")].map(fold);
  const word = whole.includes(fold(names.at(-1))) ? "" : names.pop();
  return { names: names.filter(Boolean), word };
}

const suggestionsOf = (list) => [...list.querySelectorAll("[data-add-tag]")];

function suggest(list) {
  const buttons = suggestionsOf(list);
  const field = document.getElementById(list.dataset.tagsFor);
  const { names, word } = tagsIn(field, buttons.map((button) => button.dataset.addTag));
  for (const button of buttons) {
    const tag = fold(button.dataset.addTag);
    button.hidden = names.some((name) => fold(name) === tag) || !tag.includes(fold(word));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-add-tag]");
  if (!button) return;
  const list = button.parentElement;
  const field = document.getElementById(list.dataset.tagsFor);
  const tag = button.dataset.addTag;
  const { names, word } = tagsIn(field, suggestionsOf(list).map((one) => one.dataset.addTag));
  if (!fold(tag).includes(fold(word))) names.push(word);
  field.value = [...names, tag].join(", ");
  suggest(list);
  field.focus();
});

document.addEventListener("input", (event) => {
  const list = document.querySelector(`[data-tags-for="${event.target.id}"]`);
  if (event.target.id && list) suggest(list);
});

// Leaving the page asks first while something that was typed is not saved.

let sent = null;

document.addEventListener("submit", (event) => { sent = event.defaultPrevented ? null : event.target; });

function isTyped(control) {
  return control.type !== "hidden" && control.value !== control.defaultValue;
}

addEventListener("beforeunload", (event) => {
  const forms = [...document.querySelectorAll("[data-draft]")].filter((form) => form !== sent);
  const typed = forms.flatMap((form) => [...form.querySelectorAll("input, textarea")]).some(isTyped);
  if (typed || forms.some((form) => form.dataset.draft === "refused")) event.preventDefault();
});
