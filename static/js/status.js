// The status of a job: its menu, its keys, and Undo of a move. Its panel is in panel.js.
/* global htmx, vega */

const form = () => document.getElementById("status-form");
const menu = () => document.getElementById("status-menu");
const controls = () => [...document.querySelectorAll("[data-status]")];

// The job that was moved last, and which of the controls was its own; of several, `by` what.
let moved = { jobId: "", at: 0 };

function remember(jobId) {
  const at = controls().findIndex((control) => control.dataset.status === jobId);
  moved = { jobId, at: at < 0 ? moved.at : at };
}

// A folded column of the board hides its controls, and a narrow screen shows one column.
function isShown(control) {
  const { left } = control.getBoundingClientRect();
  return control.checkVisibility() && left >= 0 && left < innerWidth;
}

// Its control, or that of the next job if it left the list or the column.
function movedControl() {
  if (moved.by?.checkVisibility()) return moved.by;
  const all = controls();
  const own = all.find((control) => control.dataset.status === moved.jobId);
  if (own && isShown(own)) return own;
  const others = all.filter((control) => control !== own);
  return [others[moved.at], others[moved.at - 1]].find((one) => one && isShown(one)) ?? own ?? others.at(-1);
}

function put(element, left, top) {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}

// The menu: one for all controls of the page

let opener = null; // the control whose menu is open

const choices = () => [...menu().querySelectorAll("button")];
const items = () => [...menu().querySelectorAll("button, a")];

function openMenu(control) {
  vega.panel?.close();
  closeMenu();
  opener = control;
  loadPanel().catch(() => {
    parts = null; // asked for again with the next menu
  });
  control.setAttribute("aria-expanded", "true");
  for (const choice of choices()) choice.setAttribute("aria-checked", choice.value === control.value);
  const task = menu().querySelector("[data-add-task]");
  if (task) task.href = control.getAttribute("formaction").split("#")[0].replace(/(?=\?|$)/, "/tasks/new");
  menu().showPopover();
  placeMenu();
  choices().find((choice) => choice.ariaChecked === "true").focus({ preventScroll: true });
}

function closeMenu() {
  if (!opener) return;
  opener.setAttribute("aria-expanded", "false");
  opener = null;
  menu().hidePopover();
}

function leaveMenu() {
  const control = opener;
  closeMenu();
  control.focus({ preventScroll: true });
}

function placeMenu() {
  const near = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu();
  const below = near.bottom + 4;
  const fits = below + height <= innerHeight - 8;
  const left = Math.max(8, Math.min(near.left, document.documentElement.clientWidth - width - 8));
  put(menu(), left, fits ? below : Math.max(8, near.top - 4 - height));
}

document.addEventListener("click", (event) => {
  const control = event.target.closest?.("[data-status]");
  if (control) {
    event.preventDefault();
    if (control === opener) leaveMenu();
    else openMenu(control);
  } else if (opener && !event.target.closest?.("#status-menu")) closeMenu();
});

const WALKS = ["ArrowDown", "ArrowUp", "Home", "End"];
const NUMBER = /^[1-6]$/;

function menuKey(event) {
  if (!opener) return openByArrow(event);
  if (event.key === "Escape") leaveMenu();
  else if (WALKS.includes(event.key)) vega.nextItem(items(), event.key).focus({ preventScroll: true });
  else if (NUMBER.test(event.key) && vega.isShortcut(event)) choose(opener, event.key);
  else {
    if (event.key === "Tab") leaveMenu(); // and Tab leads on from the control
    return false;
  }
  return true;
}

function openByArrow(event) {
  const control = event.target.closest?.("[data-status]");
  if (!control || event.key !== "ArrowDown") return false;
  openMenu(control);
  return true;
}

// 1 to 6 on a row, a card, or a job's page.
function numberKey(event) {
  if (!NUMBER.test(event.key) || !vega.isShortcut(event) || event.target.closest("#move-panel")) return false;
  const job = event.target.closest("[data-job], [data-card]");
  const control = (job ?? document).querySelector(job ? "[data-status]" : "[data-status].head");
  if (!control) return false;
  choose(control, event.key);
  holdKeys();
  return true;
}

// Tab and arrows that come before the panel are held for it, and then act there in order.

const HELD = ["Tab", "ArrowLeft", "ArrowRight"];
const LONGEST_WAIT = 5000; // milliseconds
let held = null;

function holdKeys() {
  const own = held = [];
  setTimeout(() => {
    if (own !== held) return;
    if (held.length) vega.tellNoAnswer("Vega is slow to answer. The last keys were ignored.");
    held = null;
  }, LONGEST_WAIT);
}

function isHeld({ key, shiftKey }) {
  if (!held || !HELD.includes(key)) return false;
  held.push({ key, shiftKey });
  return true;
}

function giveKeys() {
  const keys = held ?? [];
  held = null;
  for (const key of keys) vega.panel.key({ ...key, target: document.activeElement });
}

function choose(control, key) {
  opener = control;
  form().requestSubmit(choices()[key - 1]);
}

document.addEventListener("vega:move", (event) => {
  opener = event.target.querySelector("[data-status]");
  form().requestSubmit(choices().find((choice) => choice.value === event.detail));
});

// Sending. Moves wait for each other, so each remembers from the start which job it is for.

const sent = new WeakMap();

document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  const control = opener;
  remember(control.dataset.status);
  const action = control.getAttribute("formaction").split("#")[0];
  sent.set(event, { action, jobId: control.dataset.status });
  leaveMenu();
  control.setAttribute("aria-busy", "true");
}, { capture: true });

document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.sourceElement !== form()) return;
  const { action, jobId } = sent.get(ctx.sourceEvent);
  ctx.request.action = action;
  ctx.movedJob = jobId; // for `drag.js`
});

document.addEventListener("htmx:finally:request", (event) => {
  if (event.detail.ctx.sourceElement !== form()) return;
  for (const control of controls()) control.removeAttribute("aria-busy");
  if (!panelHolder().hasAttribute("aria-busy")) held = null; // no panel comes
});

document.addEventListener("htmx:after:swap", (event) => {
  const { sourceElement, response } = event.detail.ctx;
  if (sourceElement === form()) afterMove();
  else if (sourceElement.matches?.("[data-undo]") && response.status < 400) afterUndo(sourceElement);
  else placeAll();
  if (sourceElement.id === "selection") askDayOfAll();
});

// Of several jobs, the day of all is asked.
function askDayOfAll() {
  const message = [...document.querySelectorAll("[data-moved]:not([data-shown])")].pop();
  const link = message?.querySelector("[data-panel]");
  if (!link) return;
  message.dataset.shown = "";
  moved.by = document.querySelector("#bulk-move > summary");
  openPanel(link);
}

function afterMove() {
  if (isDragging()) return;
  focusMoved();
  const messages = [...document.querySelectorAll("[data-moved]")];
  const message = messages.pop();
  const link = message?.querySelector("[data-panel]");
  if (!link || message.dataset.moved !== moved.jobId || "shown" in message.dataset) return;
  for (const old of messages) old.remove();
  message.dataset.shown = "";
  openPanel(link);
}

function focusMoved() {
  const control = movedControl();
  control?.focus({ preventScroll: true });
  if (!isPhone()) control?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function forgetMessages() {
  for (const message of document.querySelectorAll("[data-moved]")) message.remove();
}

// Undo: what shows the jobs of this page draws itself again, so that what is typed elsewhere on the
// page stays. Of another page, and of a merge, more comes back: the form loads its page.

const redrawn = () => document.querySelector("[data-hx-trigger^='vega:job-changed']");

function isOfThisPage(undo) {
  if (undo.closest("#move-place")) return true;
  const [path] = undo.elements.next.value.split("?");
  return path === location.pathname && !location.search.includes("disagreed");
}

const movedBy = (undo) => undo.closest("#move-panel")?.dataset.jobId
  ?? undo.closest("[data-moved]")?.dataset.moved;

document.addEventListener("submit", (event) => {
  const undo = event.target;
  const part = redrawn();
  if (!part || !undo.matches("[data-undo]") || !isOfThisPage(undo)) return;
  event.preventDefault();
  if (movedBy(undo)) remember(movedBy(undo));
  const { hxGet: here, hxSwap: swap, hxSelectOob: selectOOB } = part.dataset;
  undo.elements.next.value = here;
  htmx.ajax("POST", undo.getAttribute("action"), {
    source: undo, target: part, select: `#${part.id}`, selectOOB, swap,
  });
}, { capture: true });

function afterUndo(undo) {
  const hasMoved = movedBy(undo);
  undo.closest("[data-message]")?.remove();
  if (!hasMoved) return;
  vega.panel?.close();
  forgetMessages();
  focusMoved();
}

// The panel. None opens, or stays open, over a board on which a card is dragged.

const isDragging = () => document.documentElement.matches(".is-dragging");

document.addEventListener("vega:lift", () => vega.panel?.close());

document.addEventListener("htmx:before:swap", (event) => {
  if (isDragging() && event.detail.ctx.target === panelHolder()) event.preventDefault();
});

const isPhone = () => matchMedia("(width <= 44rem)").matches;

function panelHolder() {
  let found = document.getElementById("move-place");
  if (!found) {
    found = document.createElement("div");
    found.id = "move-place";
    document.body.append(found);
  }
  return found;
}

let parts = null; // the promise of its script and its stylesheet

function loadPanel() {
  const { panelScript, panelStyle } = form().dataset;
  parts ??= Promise.all([import(panelScript), vega.loadStyle(panelStyle)]);
  return parts;
}

async function openPanel(link) {
  panelHolder().setAttribute("aria-busy", "true");
  try {
    await loadPanel();
    const parts = { target: panelHolder(), select: "#move-panel", swap: "innerHTML ignoreTitle:true" };
    await htmx.ajax("GET", link.getAttribute("href"), parts);
    vega.panel.position();
    giveKeys();
  } finally {
    panelHolder().removeAttribute("aria-busy");
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-panel]");
  const jobId = link?.closest("[data-moved]").dataset.moved;
  if (!link || !controls().some((control) => control.dataset.status === jobId)) return;
  event.preventDefault();
  remember(jobId);
  openPanel(link);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (isHeld(event) || menuKey(event) || vega.panel?.key(event) || numberKey(event)) {
    event.preventDefault();
    event.stopPropagation();
  }
}, { capture: true });

function placeAll() {
  if (opener) placeMenu();
  vega.panel?.position();
}

addEventListener("resize", placeAll);
addEventListener("scroll", placeAll, { capture: true, passive: true });

Object.assign(globalThis.vega ??= {}, { movedControl, panelHolder, put });
