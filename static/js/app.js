// What every page does with scripts: keys, menus, messages, copying, and htmx's CSRF header.

const READING_TIME = 8000;

function csrfMeta() {
  return document.querySelector('meta[name="csrf-token"]');
}

// htmx sends the token of the page, also from forms that htmx itself put there.

document.addEventListener("htmx:config:request", (event) => {
  const request = event.detail.ctx.request;
  if (request.method !== "GET") request.headers["X-CSRFToken"] = csrfMeta().content;
});

// An answer that refused an old token brings a new one: what was typed can be sent again.
document.addEventListener("vega:csrf-token", (event) => {
  const token = event.detail.token;
  csrfMeta().content = token;
  for (const input of document.querySelectorAll('input[name="csrf_token"]')) input.value = token;
});

// No answer at all: the server is down or the network is gone.
document.addEventListener("htmx:error", (event) => {
  if (event.detail.ctx?.response) return;
  const template = document.getElementById("no-answer");
  document.getElementById("messages").append(template.content.cloneNode(true));
});

// A form that starts a download leaves its page as it is: say that something happened.
document.addEventListener("submit", (event) => {
  const started = document.getElementById(event.target.dataset.startsDownload);
  if (!started) return;
  setTimeout(() => {
    event.target.hidden = true;
    started.hidden = false;
  }, 1000);
});

// Messages

function leaveLater(message) {
  if (!message.classList.contains("done") || message.querySelector("form")) return;
  let timer;
  const start = () => { timer = setTimeout(() => message.remove(), READING_TIME); };
  const stop = () => clearTimeout(timer);
  for (const name of ["pointerenter", "focusin"]) message.addEventListener(name, stop);
  for (const name of ["pointerleave", "focusout"]) message.addEventListener(name, start);
  start();
}

function tidyMessages() {
  const messages = [...document.querySelectorAll("[data-message]")];
  for (const old of messages.slice(0, -3)) old.remove();
  for (const message of messages) {
    if (message.dataset.message === "seen") continue;
    message.dataset.message = "seen";
    leaveLater(message);
  }
}

// A live region tells only what is added to it, so what came with the page is added again.
function tellMessages(region) {
  const parts = [...region.children];
  if (!parts.length) return;
  region.replaceChildren();
  requestAnimationFrame(() => region.append(...parts));
}

const region = document.getElementById("messages");
if (region) {
  tellMessages(region);
  new MutationObserver(tidyMessages).observe(region, { childList: true });
}

// Clicks: closing, opening, copying

document.addEventListener("click", (event) => {
  const target = event.target;
  target.closest("[data-close]")?.closest("[data-message]")?.remove();
  const opener = target.closest("[data-open]");
  if (opener) openDialog(opener.dataset.open);
  target.closest("[data-close-menu]")?.closest("details").querySelector("summary").focus();
  const copier = target.closest("[data-copy]");
  if (copier) copy(copier);
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(target) || target.closest("[data-open], [data-close-menu]")) menu.open = false;
  }
});

function openDialog(id) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) dialog.showModal();
}

document.addEventListener("click", (event) => {
  if (event.target instanceof HTMLDialogElement) event.target.close(); // the backdrop
});

function select(source) {
  if (!source.select) return getSelection().selectAllChildren(source);
  source.focus();
  source.select();
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  select(source);
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
  } catch {
    document.execCommand("copy"); // plain http: the clipboard is only open to this
  }
  const label = button.querySelector("[data-label]");
  label.textContent = "Copied";
  setTimeout(() => { label.textContent = "Copy"; }, 2000);
}

// A text of one line in a box that grows: Enter sends the form, and no line break gets in.

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches?.("[data-one-line]")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-one-line]") || !/[\r\n]/.test(field.value)) return;
  const at = field.selectionEnd;
  field.value = field.value.replace(/[\r\n]/g, " ");
  field.setSelectionRange(at, at);
});

// The filters of the list and the board: an address that says only what was chosen.

function fold(values, name) {
  const days = ["from", "to"].map((end) => values.get(`${name}_${end}`) ?? "");
  for (const end of ["from", "to"]) values.delete(`${name}_${end}`);
  if (values.get(name) === "..") values.set(name, days.some(Boolean) ? days.join("..") : "");
}

document.addEventListener("htmx:config:request", (event) => {
  const { sourceElement, request } = event.detail.ctx;
  if (sourceElement.id !== "filters") return;
  for (const name of ["applied", "added"]) fold(request.body, name);
  for (const [name, value] of [...request.body]) {
    if (!value || (name === "sort" && value === "newest")) request.body.delete(name);
  }
});

// Keys

let going = 0;

function isTyping(element) {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

function closeSomething() {
  const menu = document.querySelector("details[data-menu][open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return true;
  }
  const message = [...document.querySelectorAll("[data-message]")].pop();
  message?.remove();
  return Boolean(message);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") {
    if (closeSomething()) event.preventDefault();
    return;
  }
  if (isTyping(event.target)) return;
  const entry = document.querySelector(`.nav [data-go="${CSS.escape(event.key)}"]`);
  if (Date.now() - going < 1500 && entry) {
    entry.click();
    return;
  }
  going = event.key === "g" ? Date.now() : 0;
  if (event.key === "?") openDialog("keys");
  // The search of a page comes after that of the header, and is meant before it.
  const keyed = event.key === "?" ? null : [...document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`)].pop();
  if (!keyed) return;
  event.preventDefault();
  if (keyed.tagName === "A") keyed.click();
  else {
    keyed.focus();
    keyed.select?.();
  }
});

// The time zone, told once after the first sign-in

const timeZoneUrl = document.body.dataset.timeZoneUrl;
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (timeZoneUrl && timeZone) {
  fetch(timeZoneUrl, {
    method: "POST",
    headers: { "X-CSRFToken": csrfMeta().content },
    body: new URLSearchParams({ time_zone: timeZone }),
  });
}
