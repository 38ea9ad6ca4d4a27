// The panel in which a move is completed. status.js loads it with the first move, and opens it.
/* global htmx, vega */

const { panelHolder } = vega;
const panel = () => panelHolder().querySelector(".move-panel");

// What is chosen in the panel is seen at once where the job stands, and not asked again.
document.addEventListener("htmx:after:request", (event) => {
  const { request, response, sourceElement } = event.detail.ctx;
  const chosen = request.method === "POST" && sourceElement.closest("#move-panel");
  if (!chosen || response.status >= 400) return;
  for (const link of document.querySelectorAll("[data-shown] [data-panel]")) link.remove();
  htmx.trigger(document.body, "vega:job-changed");
});

// A folded column, or the ghosted cards of one, may hide the job that was moved there.
function placeOfMove() {
  const control = vega.movedControl();
  const { jobId, to } = panel().dataset;
  if (control?.dataset.status === jobId) return control;
  const places = document.querySelectorAll(`#column-${to} :is(.ghosted > summary, .column-fold)`);
  return [...places].find((place) => place.checkVisibility()) ?? control;
}

// Below the control and a little to its left, or above it; always whole between the page's edges.
function positionPanel() {
  const near = panel() && placeOfMove()?.getBoundingClientRect();
  if (!near) return;
  const { offsetWidth: width, offsetHeight: height } = panel();
  const edge = parseFloat(getComputedStyle(document.querySelector(".header")).paddingLeft);
  const right = document.documentElement.clientWidth - width - edge;
  const below = near.bottom + 8;
  const above = near.top - 8 - height;
  const top = below + height <= innerHeight - 8 || above < 8 ? below : above;
  const left = Math.max(edge, Math.min(near.left - width / 3, right));
  vega.put(panelHolder(), left, Math.max(8, Math.min(top, innerHeight - height - 8)));
}

// A day that cannot be is told, and stays until it is corrected or left by Esc.
function isRefused() {
  const wrong = panel()?.querySelector("input:invalid");
  wrong?.reportValidity();
  return Boolean(wrong);
}

// What was typed last is saved first: the panel is gone once it is, and comes back if it is not.

let leaving = false;
let sending = 0;

const isOfPanel = (element) => Boolean(element.closest?.("#move-panel"));
const typed = () => [...panel().querySelectorAll("input:not([type=hidden])")]
  .find((field) => field.value !== field.defaultValue && field.validity.valid);

function closePanel() {
  if (!panel() || leaving) return;
  if (panel().contains(document.activeElement)) document.activeElement.blur(); // sends what was typed
  leaving = Boolean(typed());
  if (!leaving) return panelHolder().replaceChildren();
  panelHolder().hidden = true;
  setTimeout(() => {
    if (leaving && !sending) typed()?.form.requestSubmit(); // it was sent before, and not saved
  });
}

document.addEventListener("htmx:before:request", (event) => {
  if (isOfPanel(event.detail.ctx.sourceElement)) sending += 1;
});

document.addEventListener("htmx:finally:request", (event) => {
  const { response, sourceElement } = event.detail.ctx;
  if (!isOfPanel(sourceElement) && !leaving) return;
  sending = Math.max(0, sending - 1);
  const isSaved = response?.status < 400;
  if (panel() && !isSaved) panel().classList.add("unsaved");
  if (!leaving || sending) return;
  leaving = false;
  panelHolder().hidden = false;
  if (isSaved) panelHolder().replaceChildren();
  else typed()?.focus();
});

function leavePanel() {
  closePanel();
  vega.movedControl()?.focus({ preventScroll: true });
}

function panelKey(event) {
  if (!panel()) return false;
  if (event.key === "Escape") leavePanel();
  else if (event.key === "Tab") return tabKey(event);
  else if (event.key === "ArrowLeft" || event.key === "ArrowRight") return arrowKey(event);
  else return false;
  return true;
}

// The panel stands at the end of the page, and is reached as if it came after the control.
function tabKey(event) {
  const control = vega.movedControl();
  const inside = [...panel().querySelectorAll("button, a, input:not([type=hidden])")]
    .filter((one) => one.checkVisibility());
  const at = inside.indexOf(document.activeElement);
  if (at < 0 && document.activeElement === control && !event.shiftKey) {
    (panel().querySelector(".day[aria-pressed=true]") ?? inside[0]).focus();
    return true;
  }
  if (at === 0 && event.shiftKey) {
    control?.focus();
    return true;
  }
  if (at === inside.length - 1 && !event.shiftKey) control?.focus(); // and Tab leads on from there
  return false;
}

function arrowKey(event) {
  const group = event.target.closest(".days, .chips");
  if (!group || event.target.tagName !== "BUTTON") return false;
  const all = [...group.querySelectorAll("button")];
  const next = all.indexOf(event.target) + (event.key === "ArrowRight" ? 1 : -1);
  all[(next + all.length) % all.length].focus();
  return true;
}

document.addEventListener("click", (event) => {
  const target = event.target;
  if (target.closest("[data-panel-close]") && panelHolder().contains(target)) {
    event.preventDefault();
    if (!isRefused()) leavePanel();
  } else if (target.closest("[data-earlier]")) {
    showEarlier(target.closest("[data-earlier]"), event.detail > 0);
  } else if (panel() && target.isConnected && !target.closest("#move-place, #status-menu, [data-message], [data-status]")) {
    if (isRefused()) return;
    closePanel();
    if (document.activeElement === document.body) vega.movedControl()?.focus({ preventScroll: true });
  }
});

// By keyboard the day is typed: a picker would lie over its field.
function showEarlier(button, byPointer) {
  button.setAttribute("aria-expanded", "true");
  const day = document.getElementById("move-earlier-day");
  day.focus();
  positionPanel();
  if (!byPointer) return;
  try {
    day.showPicker();
  } catch {
    // no picker here: the day is typed
  }
}

vega.panel = { close: closePanel, position: positionPanel, key: panelKey };
