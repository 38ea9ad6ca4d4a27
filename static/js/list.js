// The list: selecting, and its keys.
/* global vega */

const list = () => document.querySelector("[data-job-list]");
const ticks = () => [...document.querySelectorAll("[data-tick]")];
const rows = () => [...document.querySelectorAll("[data-job]")];

function tell() {
  const all = ticks();
  const chosen = all.filter((tick) => tick.checked).length;
  const selectAll = document.querySelector("[data-select-all]");
  if (!selectAll) return;
  selectAll.checked = chosen > 0 && chosen === all.length;
  selectAll.indeterminate = chosen > 0 && chosen < all.length;
  document.querySelector("[data-selected-count]").textContent = `${chosen} selected`;
}

// Tags yield to the title: those that have no room become a number, and all but two.

const MOST_TAGS = 2;
const MORE = 28; // pixels of that number

function roomFor(widths, room) {
  let used = 0;
  const full = widths.findIndex((width, at) => {
    used += width + 4;
    return used - 4 + (at < widths.length - 1 ? MORE : 0) > room;
  });
  return Math.min(MOST_TAGS, full < 0 ? widths.length : full);
}

function fitTags() {
  const lists = [...document.querySelectorAll(".job-main > .tags")];
  const all = lists.map((list) => [...list.querySelectorAll(".tag")]);
  for (const [at, tags] of all.entries()) {
    for (const tag of tags) tag.hidden = false;
    lists[at].querySelector(".tag-more").hidden = true;
  }
  const fits = lists.map((list, at) => roomFor(all[at].map((tag) => tag.offsetWidth), list.clientWidth));
  for (const [at, list] of lists.entries()) tellMore(list.querySelector(".tag-more"), all[at].slice(fits[at]));
}

function tellMore(more, tags) {
  for (const tag of tags) tag.hidden = true;
  more.hidden = !tags.length;
  more.textContent = `+${tags.length}`;
  more.title = tags.map((tag) => tag.textContent).join(", ");
}

addEventListener("resize", () => requestAnimationFrame(fitTags));

// A text that is cut says all of itself on hover.
document.addEventListener("pointerover", (event) => {
  const text = event.target.closest?.(".job-row [dir=auto]");
  if (text) text.title = text.scrollWidth > text.clientWidth ? text.textContent.trim() : "";
});

let last = null; // the row ticked before: Shift selects from there

document.addEventListener("click", (event) => {
  const tick = event.target.closest("[data-tick]");
  if (!tick) return;
  const all = ticks();
  if (event.shiftKey && all.includes(last)) {
    const [from, to] = [all.indexOf(last), all.indexOf(tick)].sort((a, b) => a - b);
    for (const other of all.slice(from, to + 1)) other.checked = tick.checked;
  }
  last = tick;
  tell();
});

function unselect() {
  for (const tick of ticks()) tick.checked = false;
  tell();
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-unselect]")) return;
  unselect();
  document.querySelector("[data-select-all]").focus();
});

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-select-all]")) return;
  for (const tick of ticks()) tick.checked = event.target.checked;
  tell();
});

// The bar: a menu of it has the focus in its first field, Enter there is its button, and once it is
// sent it is closed: the focus stays at what opens it.

const bar = () => document.getElementById("selection");

// Opened by hand, as the event of a menu that has opened comes too late for what is typed at once.
document.addEventListener("click", (event) => {
  const menu = event.target.closest(".bulk-menu > summary")?.parentElement;
  if (!menu || menu.open) return;
  event.preventDefault();
  menu.open = true;
  if (menu.id === "bulk-tag") listTags();
  menu.querySelector(".bulk-fields input:not([type=date])")?.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches(".bulk-fields input")) return;
  event.preventDefault();
  bar().requestSubmit(event.target.closest(".bulk-fields").querySelector("button[name=action]"));
});

document.addEventListener("submit", (event) => {
  if (event.target !== bar()) return;
  const menu = bar().querySelector(".bulk-menu[open]");
  menu?.querySelector("summary").focus();
  if (menu) menu.open = false;
});

// The tags of the rows, each with how many of the ticked ones have it: a click gives or takes it.

const tagsOf = (row) => [...row.querySelectorAll(".tags > .tag")].map((tag) => tag.textContent);

function listTags() {
  const ticked = rows().filter((row) => row.querySelector("[data-tick]").checked).map(tagsOf);
  const typed = bar().elements.tag.value.trim().toLowerCase();
  const names = [...new Set(rows().flatMap(tagsOf))].filter((name) => name.toLowerCase().includes(typed)).sort();
  const choices = names.slice(0, 8).map((name) => tagChoice(name, ticked.filter((tags) => tags.includes(name)).length, ticked.length));
  bar().querySelector("[data-tag-choices]").replaceChildren(...choices);
}

function tagChoice(name, having, all) {
  const choice = Object.assign(document.createElement("button"), { type: "button", className: "tag-choice", role: "checkbox" });
  choice.ariaChecked = having === all ? "true" : having ? "mixed" : "false";
  const [label, count] = [document.createElement("bdi"), document.createElement("span")];
  label.textContent = name;
  count.textContent = having ? `${having} of ${all} ${having === 1 ? "has" : "have"} it` : "";
  choice.append(label, count);
  choice.addEventListener("click", () => {
    bar().elements.tag.value = name;
    bar().requestSubmit(bar().querySelector(`[value=${having === all ? "untag" : "tag"}]`));
  });
  return choice;
}

document.addEventListener("input", ({ target }) => target.id === "selection-tag" && listTags());

// Back from a job's page: its row has the focus, once the browser has scrolled there.
addEventListener("load", () => {
  if (location.hash) document.getElementById(location.hash.slice(1))?.querySelector("[data-job-link]")?.focus();
});

// Keys

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(document.activeElement?.closest("[data-job]"));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next].querySelector("[data-job-link]").focus();
}

function leaveSelection(event) {
  if (event.key !== "Escape" || event.defaultPrevented || !ticks().some((tick) => tick.checked)) return;
  if (document.querySelector("dialog[open], details[open][data-menu], .move-panel, #status-menu:popover-open")) return;
  event.preventDefault();
  unselect();
}

document.addEventListener("keydown", leaveSelection, { capture: true });

const focusedRow = () => document.activeElement?.closest("[data-job]");

const KEYS = {
  e: () => vega.edit(focusedRow()?.querySelector("[data-job-link]")),
  j: () => step(1),
  k: () => step(-1),
  x: () => focusedRow()?.querySelector("[data-tick]").click(),
};

document.addEventListener(
  "keydown",
  (event) => {
    if (!vega.isShortcut(event) || !list() || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  },
  { capture: true },
);

// What was typed is not sent twice. Where all that was ticked has left, the bar has, too: the focus
// goes to what selects again.
document.addEventListener("htmx:after:swap", ({ detail: { ctx: { sourceElement, response } } }) => {
  tell();
  fitTags();
  if (sourceElement !== bar()) return;
  for (const field of response.status < 400 ? bar().querySelectorAll(".bulk-fields input") : []) field.value = "";
  if (!document.activeElement.checkVisibility() || document.activeElement === document.body) document.querySelector("[data-select-all]")?.focus();
});

tell();
fitTags();
