// The calendar: days by arrow keys, months and finished tasks in place, and the focus after each.
/* global htmx */

const calendar = () => document.getElementById("calendar");
const grid = () => calendar().querySelector("[data-month]");
const days = () => [...grid().querySelectorAll("[data-day]")];
const withId = (id) => document.getElementById(id || "month") ?? document.getElementById("month");
const linkOf = (day) => grid().querySelector(`[data-day="${day}"]`);

// The days are one stop of the Tab key; what stands on them is in the agenda too.

function rove(to = null) {
  const all = days();
  const stop = to
    ?? all.find((link) => link.closest(".selected"))
    ?? all.find((link) => link.getAttribute("aria-current"))
    ?? all.find((link) => link.dataset.day.startsWith(grid().dataset.month));
  for (const link of all) link.tabIndex = link === stop ? 0 : -1;
}

function setUp() {
  const table = grid();
  table.setAttribute("role", "grid");
  for (const link of table.querySelectorAll(".cell-entries a")) link.tabIndex = -1;
  for (const cell of table.querySelectorAll(".cell")) cell.ariaSelected = String(cell.matches(".selected"));
  rove();
}

// Days as numbers: in UTC each has 24 hours.

const DAY = 86_400_000;
const numberOf = (day) => Date.parse(`${day}T00:00Z`);
const dayOf = (number) => new Date(number).toISOString().slice(0, 10);
const weekdayOf = (number) => (new Date(number).getUTCDay() + 6) % 7; // from Monday on

// The same day of another month, or its last one.
function monthsFrom(number, months) {
  const day = new Date(number).getUTCDate();
  const last = new Date(number);
  last.setUTCMonth(last.getUTCMonth() + months + 1, 0);
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.getTime();
}

const MOVES = {
  ArrowLeft: (from) => from - DAY,
  ArrowRight: (from) => from + DAY,
  ArrowUp: (from) => from - 7 * DAY,
  ArrowDown: (from) => from + 7 * DAY,
  Home: (from) => from - weekdayOf(from) * DAY,
  End: (from) => from + (6 - weekdayOf(from)) * DAY,
  PageUp: (from, isYear) => monthsFrom(from, isYear ? -12 : -1),
  PageDown: (from, isYear) => monthsFrom(from, isYear ? 12 : 1),
};

function focusDay(link) {
  rove(link);
  link.focus();
}

// What is to have the focus in the calendar that comes: a function, since nothing of it is there yet.
let focusNext = null;

const IN_PLACE = { target: "#calendar", select: "#calendar", swap: "outerHTML" };

function show(url, focus) {
  focusNext = focus;
  htmx.ajax("GET", url, { source: calendar(), ...IN_PLACE, push: url });
}

function goTo(day) {
  const url = new URL(location.href);
  url.searchParams.set("month", day.slice(0, 7));
  url.searchParams.set("view", calendar().dataset.view);
  url.searchParams.delete("day");
  show(url.pathname + url.search, () => linkOf(day) && focusDay(linkOf(day)));
}

document.addEventListener("keydown", (event) => {
  const from = event.target.dataset?.day;
  if (!from || !Object.hasOwn(MOVES, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const to = dayOf(MOVES[event.key](numberOf(from), event.shiftKey));
  const isPage = event.key.startsWith("Page");
  if (linkOf(to) && !isPage) focusDay(linkOf(to));
  else if (to >= "1970-01-01" && to <= "2199-12-31") goTo(to);
});

// Links within the calendar

const isPlain = (event) => !(event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

function focusDayHead(day) {
  const head = document.getElementById(`head-${day}`);
  head?.scrollIntoView({ block: "start" });
  head?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#calendar [data-day], #calendar [data-opens], #calendar [data-month-link]");
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  const day = link.dataset.day ?? link.dataset.opens;
  const { id } = link;
  show(link.getAttribute("href").split("#")[0], () => day
    ? focusDayHead(day)
    : withId(id).focus({ preventScroll: true }));
});

// A task that is finished: the focus stays on its circle, or goes to the next where that has left.

let pressed = ""; // the id of the circle

document.addEventListener("htmx:config:request", (event) => {
  const { sourceElement, sourceEvent, request } = event.detail.ctx;
  if (sourceElement.id !== "calendar-form") return;
  const button = sourceEvent.submitter;
  request.action = button.getAttribute("formaction");
  button.setAttribute("aria-busy", "true");
  pressed = button.id;
  const circles = [...calendar().querySelectorAll(".circle")].map((circle) => circle.id);
  const after = circles.slice(circles.indexOf(button.id));
  focusNext = () => {
    const circle = after.map((id) => document.getElementById(id)).find(Boolean);
    circle?.closest("details")?.setAttribute("open", "");
    (circle ?? calendar().querySelector(".agenda h2") ?? document.getElementById("month")).focus({ preventScroll: true });
  };
});

// Undo of a message that came with the calendar: in place too, back to the circle that was pressed.

const isOfThisPage = (undo) => undo.elements.next.value.split("?")[0] === location.pathname;

document.addEventListener("submit", (event) => {
  const undo = event.target;
  if (!calendar() || !undo.matches("[data-undo]") || !isOfThisPage(undo)) return;
  event.preventDefault();
  undo.elements.next.value = document.getElementById("calendar-form").elements.next.value;
  focusNext = () => {
    undo.closest("[data-message]")?.remove();
    withId(pressed).focus({ preventScroll: true });
  };
  htmx.ajax("POST", undo.getAttribute("action"), { source: undo, ...IN_PLACE });
}, { capture: true });

document.addEventListener("htmx:finally:request", () => {
  for (const busy of document.querySelectorAll("#calendar [aria-busy]")) busy.removeAttribute("aria-busy");
});

document.addEventListener("htmx:after:swap", () => {
  if (!calendar() || grid().hasAttribute("role")) return;
  setUp();
  focusNext?.();
  focusNext = null;
});

setUp();
