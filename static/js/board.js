// The board: cards dragged with a mouse or a finger. What moves them is their own status control.
/* global Sortable, htmx */

function dropped(event) {
  event.item.removeAttribute("data-elsewhere");
  if (event.to === event.from) return;
  event.item.dispatchEvent(new CustomEvent("vega:move", { bubbles: true, detail: event.to.dataset.cards }));
}

const sortables = new Map();

function makeSortable() {
  for (const [cards, sortable] of sortables) {
    if (cards.isConnected) continue;
    sortable.destroy();
    sortables.delete(cards);
  }
  for (const cards of document.querySelectorAll("[data-cards]")) {
    if (sortables.has(cards)) continue;
    sortables.set(cards, new Sortable(cards, {
      group: "board",
      sort: false,
      draggable: "[data-card]",
      filter: "[data-status]",
      preventOnFilter: false,
      delay: 220, // a finger that scrolls must not drag
      delayOnTouchOnly: true,
      touchStartThreshold: 5,
      animation: 120,
      ghostClass: "card-ghost",
      dragClass: "card-dragged",
      scrollSensitivity: 60,
      onChange: (event) => event.item.toggleAttribute("data-elsewhere", event.to !== event.from),
      onEnd: dropped,
    }));
  }
}

// A refused move leaves the card where it was dropped: draw what is true.
document.addEventListener("htmx:response:error", () => htmx.ajax("GET", location.href, {
  target: "#board", select: "#board", swap: "outerMorph",
}));

// The column that stands in view on a narrow screen.
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const link = document.querySelector(`[data-column-link][href="#${entry.target.id}"]`);
    link?.classList.toggle("in-view", entry.isIntersecting);
    if (entry.isIntersecting) link?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}, { threshold: 0.6 });

function watchColumns() {
  seen.disconnect();
  for (const column of document.querySelectorAll(".column")) seen.observe(column);
}

document.addEventListener("htmx:after:swap", () => {
  makeSortable();
  watchColumns();
});

makeSortable();
watchColumns();
