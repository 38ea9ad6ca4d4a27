// Messages: one at a time, for about ten seconds, held while somebody is at it. A problem stays.

const SHOWN_FOR = 10_000;

const region = document.getElementById("messages");

function leaveLater(message) {
  if (message.classList.contains("problem")) return;
  const holders = new Set();
  let timer;
  const start = () => { timer = setTimeout(() => message.remove(), SHOWN_FOR); };
  for (const [holder, comes, goes] of [["pointer", "pointerenter", "pointerleave"], ["focus", "focusin", "focusout"]]) {
    message.addEventListener(comes, () => {
      holders.add(holder);
      clearTimeout(timer);
    });
    message.addEventListener(goes, () => {
      holders.delete(holder);
      clearTimeout(timer);
      if (!holders.size) start();
    });
  }
  start();
}

function tidy() {
  const messages = [...region.querySelectorAll("[data-message]")];
  const newest = messages.pop();
  for (const old of messages) {
    if (old.querySelector(".htmx-request")) old.hidden = true; // its Undo is still being answered
    else old.remove();
  }
  if (newest && newest.dataset.message !== "seen") {
    newest.dataset.message = "seen";
    leaveLater(newest);
    uncover(document.activeElement, newest);
  }
  giveFocusBack();
}

// The button that was pressed stays in view, to be pressed again.
function uncover(focused, message) {
  const [under, over] = [focused, message].map((one) => one.getBoundingClientRect());
  const isCovered = under.bottom > over.top && under.top < over.bottom && under.left < over.right;
  if (isCovered && focused.matches("button, a, input, select, textarea, summary")) scrollBy({ top: under.bottom - over.top + 16, behavior: "instant" });
}

// A live region tells only what is added to it, so what came with the page is added again.
function tellAgain() {
  const parts = [...region.children];
  if (!parts.length) return;
  region.replaceChildren();
  requestAnimationFrame(() => region.append(...parts));
}

// The focus goes back to where it was before it came to a message that has left.

let before = null;
let isInMessage = false;

document.addEventListener("focusin", (event) => {
  isInMessage = region.contains(event.target);
  if (!isInMessage) before = event.target;
});

function giveFocusBack() {
  if (!isInMessage || document.activeElement !== document.body) return;
  const to = before?.isConnected && before.checkVisibility() ? before : document.getElementById("main");
  to.focus({ preventScroll: true });
}

document.addEventListener("htmx:finally:request", () => setTimeout(tidy)); // after its class has gone
new MutationObserver(tidy).observe(region, { childList: true });
tellAgain();
