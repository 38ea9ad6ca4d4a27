// The board: cards dragged with a mouse or a finger, and the focus kept on a card that moved.
/* global Sortable, htmx */

let moved = null; // the card to go back to when the board has been drawn again

function post(jobId, status) {
  const button = document.createElement("button");
  button.name = "move";
  button.value = `${jobId}:${status}`;
  button.hidden = true;
  const form = document.querySelector("[data-board]");
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

function dropped(event) {
  const status = event.to.dataset.cards;
  if (event.to !== event.from) post(event.item.dataset.card, status);
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
      filter: "summary, .menu-list",
      preventOnFilter: false,
      delay: 220, // a finger that scrolls must not drag
      delayOnTouchOnly: true,
      touchStartThreshold: 5,
      animation: 120,
      ghostClass: "card-ghost",
      dragClass: "card-dragged",
      scrollSensitivity: 60,
      onEnd: dropped,
    }));
  }
}

document.addEventListener("submit", (event) => {
  const [jobId] = (event.submitter?.value ?? "").split(":");
  if (event.target.matches("[data-board]") && event.submitter?.closest(".card-menu")) moved = jobId;
}, { capture: true });

document.addEventListener("htmx:after:swap", () => {
  makeSortable();
  if (!moved) return;
  const menu = document.getElementById(`menu-${moved}`);
  moved = null;
  const place = menu?.querySelector("summary") ?? document.querySelector("[data-board] summary");
  if (menu) menu.open = false;
  place?.focus();
  place?.scrollIntoView({ block: "nearest", inline: "nearest" });
});

// A refused move leaves the card where it was dropped: draw what is true.
document.addEventListener("htmx:response:error", () => htmx.ajax("GET", location.href, {
  target: "#board", select: "#board", swap: "outerMorph",
}));

// The menu opens upwards where the column ends.
document.addEventListener("toggle", (event) => {
  const menu = event.target;
  if (!menu.matches?.(".card-menu") || !menu.open) return;
  for (const other of document.querySelectorAll(".card-menu[open]")) if (other !== menu) other.open = false;
  const list = menu.querySelector(".menu-list");
  list.classList.remove("upwards");
  const frame = menu.closest(".column-scroll").getBoundingClientRect();
  if (list.getBoundingClientRect().bottom > frame.bottom) list.classList.add("upwards");
}, { capture: true });

// The column that stands in view on a narrow screen.
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const link = document.querySelector(`[data-column-link][href="#${entry.target.id}"]`);
    link?.classList.toggle("in-view", entry.isIntersecting);
    if (entry.isIntersecting) link?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}, { threshold: 0.6 });
for (const column of document.querySelectorAll(".column")) seen.observe(column);

makeSortable();
