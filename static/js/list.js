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
  if (document.querySelector("dialog[open], details[open][data-menu]")) return;
  event.preventDefault();
  unselect();
}

document.addEventListener("keydown", leaveSelection, { capture: true });

const focusedRow = () => document.activeElement?.closest("[data-job]");

function openForm(path) {
  const link = focusedRow()?.querySelector("[data-job-link]");
  if (link) vega.openForm(link, path);
}

const KEYS = {
  e: () => openForm("edit"),
  t: () => openForm("tasks/new"),
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

// The bar above the list leaves with the selection: the focus goes to what selects again.
let sentSelection = false;

document.addEventListener("htmx:before:request", (event) => {
  sentSelection = event.detail.ctx.sourceElement.id === "selection";
});

document.addEventListener("htmx:after:swap", () => {
  tell();
  if (sentSelection) document.querySelector("[data-select-all]")?.focus();
  sentSelection = false;
});

tell();
