// Cards are dragged to another column by mouse, pen or finger. All of a column is the target; where
// in it a card stands follows from the column's order. What saves the move is status.js.

const HOLD = 250; // ms that a finger rests before it drags: until then it scrolls
const SLACK = 6; // px that a click or a resting finger may tremble
const EDGE = 56; // px from an edge at which the board or a column scrolls
const SPEED = 14; // px a frame, at the edge itself

const root = document.documentElement;
const board = () => document.querySelector("[data-board]");

let drag = null;
const saving = new Map(); // dropped cards that wait for their own answer, by job

function begin(event) {
  const card = event.target.closest?.("[data-card]");
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (drag || !card || card.matches(".is-lifted") || event.button || modified || event.target.closest("button")) return;
  const { pointerId, clientX: x, clientY: y } = event;
  drag = { card, pointerId, x, y, fromX: x, fromY: y, home: card.closest("[data-column]"), target: null };
  if (event.pointerType === "touch") drag.timer = setTimeout(lift, HOLD);
}

function lift() {
  const box = drag.card.getBoundingClientRect();
  const held = drag.card.cloneNode(true);
  for (const one of [held, ...held.querySelectorAll("[id]")]) one.removeAttribute("id");
  held.removeAttribute("data-card");
  held.inert = true;
  held.style.width = `${box.width}px`;
  Object.assign(drag, { held, grabX: drag.fromX - box.x, grabY: drag.fromY - box.y });
  document.body.append(held);
  drag.card.classList.add("is-lifted");
  held.classList.add("is-held");
  root.classList.add("is-dragging");
  getSelection().removeAllRanges();
  document.dispatchEvent(new Event("vega:lift"));
  board().setPointerCapture(drag.pointerId);
  scrollOn();
}

function move(event) {
  if (event.pointerId !== drag?.pointerId) return;
  Object.assign(drag, { x: event.clientX, y: event.clientY });
  if (drag.held) return follow();
  if (Math.hypot(drag.x - drag.fromX, drag.y - drag.fromY) < SLACK) return;
  if (drag.timer) forget(); // a finger that scrolls
  else lift();
}

function follow() {
  drag.held.style.translate = `${drag.x - drag.grabX}px ${drag.y - drag.grabY}px`;
  const over = columnAt(drag.x, drag.y);
  aim(over === drag.home ? null : over);
}

// The gaps belong to the columns beside them.
function columnAt(x, y) {
  const box = board().getBoundingClientRect();
  if (y < box.top || y > box.bottom || x < box.left || x > box.right) return null;
  const all = [...board().querySelectorAll("[data-column]")];
  const gap = parseFloat(getComputedStyle(board()).columnGap) / 2;
  return all.find((column) => x <= column.getBoundingClientRect().right + gap) ?? all.at(-1);
}

function aim(target) {
  if (drag.target === target) return;
  drag.target?.removeAttribute("data-target");
  target?.setAttribute("data-target", "");
  drag.target = target;
}

// From -1 at the start to 1 at the end, and 0 between the edges.
function pull(at, start, end) {
  const before = Math.min(1, Math.max(0, (start + EDGE - at) / EDGE));
  const after = Math.min(1, Math.max(0, (at - end + EDGE) / EDGE));
  return after - before;
}

function scrollOn() {
  if (!drag?.held) return;
  const box = board().getBoundingClientRect();
  board().scrollLeft += SPEED * pull(drag.x, box.left, box.right);
  const column = columnAt(drag.x, drag.y);
  const list = column?.querySelector(".column-scroll");
  if (list) list.scrollTop += SPEED * pull(drag.y, column.getBoundingClientRect().top, box.bottom);
  follow();
  requestAnimationFrame(scrollOn);
}

function release(event) {
  if (event.pointerId !== drag?.pointerId) return;
  const { held, target, card } = drag;
  if (target && card.isConnected) save(drag);
  else forget();
  if (held) suppressClick();
}

// The held card stays where it was let go until its own answer has drawn the board as it is.
function save(dropped) {
  const { card, held, target } = dropped;
  held.classList.add("is-saving");
  leave();
  saving.set(card.querySelector("[data-status]").dataset.status, dropped);
  card.dispatchEvent(new CustomEvent("vega:move", { bubbles: true, detail: target.dataset.column }));
}

function forget() {
  if (!drag) return;
  clearTimeout(drag.timer);
  if (drag.held) putDown(drag);
  leave();
}

function putDown({ card, held }) {
  held.remove();
  card.classList.remove("is-lifted");
}

function answer(jobId) {
  if (saving.has(jobId)) putDown(saving.get(jobId));
  saving.delete(jobId);
}

// The answer for one card draws the board without what marks those that are still held.
function holdOn() {
  const held = drag?.held ? [drag, ...saving.values()] : [...saving.values()];
  for (const one of held) {
    one.card = document.getElementById(one.card.id) ?? one.card;
    one.card.classList.add("is-lifted");
  }
  drag?.target?.setAttribute("data-target", "");
}

function leave() {
  aim(null);
  root.classList.remove("is-dragging");
  drag = null;
}

// What the button or the finger let go of is no click on the card, however late a phone sends it.
// One without a press, `detail` 0, is a script's: the board brings more cards so.
function suppressClick() {
  const types = ["click", "pointerdown", "keydown"];
  const stop = (event) => {
    if (event.type === "click" && !event.detail) return;
    for (const type of types) removeEventListener(type, stop, { capture: true });
    if (event.type !== "click") return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const type of types) addEventListener(type, stop, { capture: true });
}

document.addEventListener("pointerdown", begin);
document.addEventListener("pointermove", move);
document.addEventListener("pointerup", release);
document.addEventListener("pointercancel", (event) => {
  if (event.pointerId === drag?.pointerId) forget();
});
document.addEventListener("htmx:after:swap", (event) => {
  answer(event.detail.ctx.movedJob);
  holdOn();
});
document.addEventListener("htmx:finally:request", (event) => answer(event.detail.ctx.movedJob));
document.addEventListener("dragstart", (event) => {
  if (event.target.closest?.("[data-card]")) event.preventDefault();
});
document.addEventListener("contextmenu", (event) => {
  if (drag?.held) event.preventDefault();
});
document.getElementById("main").addEventListener("touchmove", (event) => {
  if (drag?.held) event.preventDefault(); // or the browser would scroll, and cancel the pointer
}, { passive: false });
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drag?.held) return;
  event.preventDefault();
  event.stopPropagation();
  forget();
}, { capture: true });
