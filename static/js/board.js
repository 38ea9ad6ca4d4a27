// The board: folded columns, the column that a phone shows, and keys. Dragging is in drag.js.
/* global htmx, vega */

const all = (selector) => [...document.querySelectorAll(selector)];
const isNarrow = () => matchMedia("(width <= 44rem)").matches;

// Folded columns are kept in a cookie, so that the page comes as it will stay.

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-fold]")) return;
  const folded = all("[data-fold]:checked").map((box) => box.value).join(".");
  document.cookie = `vega_folded=${folded}; path=${location.pathname}; max-age=31536000; samesite=lax`;
});

// A refused move may tell of a job that is gone: draw what is true.
document.addEventListener("htmx:response:error", () => document.getElementById("board") && htmx.ajax("GET", location.href, {
  target: "#board", select: "#board", swap: "outerMorph",
}));

// A narrow screen shows one column. The address names it, for the way back to the board.

const linkOf = (column) => document.querySelector(`[data-column-link="${column.dataset.column}"]`);

function mark(column) {
  const link = linkOf(column);
  if (!isNarrow() || link.hasAttribute("aria-current")) return;
  for (const other of all("[data-column-link]")) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  const picker = link.parentElement;
  picker.scrollLeft = link.offsetLeft - (picker.clientWidth - link.offsetWidth) / 2;
  history.replaceState(history.state, "", `#${column.id}`);
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) mark(entry.target);
}, { threshold: 0.6 });

function watchColumns() {
  seen.disconnect();
  for (const column of all("[data-column]")) seen.observe(column);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-column-link]");
  if (!link) return;
  event.preventDefault();
  document.getElementById(`column-${link.dataset.columnLink}`).scrollIntoView({ inline: "start", behavior: "smooth" });
});

// Without an address that names one it opens on the first with cards.
if (isNarrow() && !location.hash) {
  const filled = document.querySelector("[data-card]")?.closest("[data-column]");
  filled?.scrollIntoView({ block: "nearest", inline: "start" });
}

// Scroll snapping follows the focus: the card that moves would take the screen to its new column.
document.addEventListener("htmx:before:swap", (event) => {
  if (event.detail.ctx.sourceElement.id === "status-form" && isNarrow()) document.activeElement.blur();
});

document.addEventListener("htmx:after:swap", watchColumns);

// What is drawn anew keeps the ghosted cards of a column unfolded.
document.addEventListener("htmx:before:swap", ({ detail: { tasks } }) => {
  for (const { fragment } of tasks) {
    for (const { id } of all(".ghosted[open]")) fragment.querySelector(`#${id}`)?.setAttribute("open", "");
  }
});

// More cards come when the end of a column is in view: scrolled to, unfolded or swiped to. One
// column after the other, as each answer draws the whole board.
let isLoading = false;

const ends = new IntersectionObserver((entries) => {
  const end = entries.find((entry) => entry.isIntersecting)?.target;
  if (!end || isLoading) return;
  isLoading = true;
  end.click();
});

function watchEnds() {
  ends.disconnect();
  for (const end of all("[data-more]")) ends.observe(end);
}

// The link may be gone when the answer is there.
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  ctx.bringsCards = ctx.sourceElement.matches?.("[data-more]");
});

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (ctx.bringsCards) isLoading = false;
  watchEnds();
});

// After an error, Show more is there to be pressed again.
document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
  if (ctx.bringsCards) isLoading = false;
});

// Show more leads on to the first new card where it has the focus, or was clicked.
document.addEventListener("htmx:before:swap", (event) => {
  const { ctx } = event.detail;
  if (!ctx.bringsCards) return;
  const focused = document.activeElement;
  const wasClicked = ctx.sourceEvent.isTrusted && focused === document.body;
  if (focused !== ctx.sourceElement && !wasClicked) return;
  const { id } = ctx.sourceElement.closest("[data-column]");
  ctx.shownBefore = { id, count: document.querySelectorAll(`#${id} [data-card]`).length };
});

document.addEventListener("htmx:after:swap", (event) => {
  const { shownBefore } = event.detail.ctx;
  if (shownBefore) focusCard(document.querySelectorAll(`#${shownBefore.id} [data-card]`)[shownBefore.count]);
});

// A way back restores the page, but not what scrolls in it.
all("[data-column]").find((column) => `#${column.id}` === location.hash)?.scrollIntoView();
watchColumns();
addEventListener("load", watchEnds);

// Keys: j and k lead through the cards; from a card, so do the arrows, to other columns too.

const cardsIn = (part) => [...part.querySelectorAll("[data-card]")].filter((card) => card.checkVisibility());
const own = () => document.activeElement.closest("[data-card]");

function focusCard(card) {
  card?.querySelector("a").focus();
  return Boolean(card);
}

function along(cards, by) {
  if (by > 0 && own() && own() === cardsIn(own().closest("[data-column]")).at(-1)) {
    const more = own().closest("[data-column]").querySelector("[data-more]");
    more?.focus(); // which brings it into view, and more cards
    if (more) return true;
  }
  return focusCard(own() ? cards[cards.indexOf(own()) + by] : cards[0]);
}

function across(by) {
  const columns = all("[data-column]").filter((column) => cardsIn(column).length);
  const from = columns.findIndex((column) => column.contains(own()));
  const to = columns[from + by];
  if (!to) return false;
  const row = cardsIn(columns[from]).indexOf(own());
  return focusCard(cardsIn(to)[row] ?? cardsIn(to).at(-1));
}

const KEYS = {
  e: () => vega.edit(own()?.querySelector("a")),
  j: () => along(cardsIn(document), 1),
  k: () => along(cardsIn(document), -1),
};
const ARROWS = {
  ArrowDown: () => along(cardsIn(own().closest("[data-column]")), 1),
  ArrowUp: () => along(cardsIn(own().closest("[data-column]")), -1),
  ArrowRight: () => across(1),
  ArrowLeft: () => across(-1),
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const keys = {
    ...(vega.isShortcut(event) && KEYS),
    ...(event.target.matches("[data-card] > a") && ARROWS),
  };
  if (Object.hasOwn(keys, event.key) && keys[event.key]()) event.preventDefault();
});
