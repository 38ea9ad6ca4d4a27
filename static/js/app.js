// What every page does with scripts: htmx's CSRF header, work under way, clicks, copying.

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
  if (!event.detail.ctx?.response) tellNoAnswer();
});

function tellNoAnswer(words = "") {
  const message = document.getElementById("no-answer").content.cloneNode(true);
  if (words) message.querySelector("p > span").textContent = words;
  document.getElementById("messages").append(message);
}

// An error page of a proxy that did not reach Vega: what was typed stays.
document.addEventListener("htmx:after:request", (event) => {
  const { response } = event.detail.ctx;
  if (response.status < 500 || response.headers.has("X-Request-Id")) return;
  event.preventDefault();
  tellNoAnswer();
});

// Work that takes a while shows that it is under way: requests of htmx, and a page that is being left.

const QUICK = 300; // milliseconds
const LONGEST_LEAVING = 10_000; // by then a download has left the page as it is

const main = document.getElementById("main");
const underWay = new Set();
let slowly = 0;

function begin(work) {
  underWay.add(work);
  slowly ||= setTimeout(() => main.setAttribute("aria-busy", "true"), QUICK);
}

function end(work) {
  underWay.delete(work);
  if (underWay.size) return;
  clearTimeout(slowly);
  slowly = 0;
  main.removeAttribute("aria-busy");
}

document.addEventListener("htmx:before:request", (event) => begin(event.detail.ctx));
document.addEventListener("htmx:finally:request", (event) => end(event.detail.ctx));
addEventListener("beforeunload", (event) => setTimeout(() => {
  if (event.defaultPrevented || !event.isTrusted) return; // somebody stays, or is only asked
  begin("leaving");
  setTimeout(end, LONGEST_LEAVING, "leaving");
}));
addEventListener("pageshow", () => end("leaving"));

// A page that comes back from the browser's page cache may be of somebody who has signed out: it is
// loaded anew. With something typed in it, it stays as it was, if its person is still there.

const isUnsaved = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

async function isSignedIn(user) {
  try {
    return (await (await fetch(location.href)).text()).includes(` data-user="${user}"`);
  } catch {
    return false;
  }
}

addEventListener("pageshow", async (event) => {
  const { user } = document.body.dataset;
  if (!event.persisted || !user) return;
  document.body.hidden = true;
  if (isUnsaved() && await isSignedIn(user)) {
    document.body.hidden = false;
    return;
  }
  document.body.replaceChildren(); // nothing is left to ask about
  location.reload();
});

// A form that leads back to its own page: it stands where it stood, and so does the focus.

const PLACE = "vega:place";
const FOCUSABLE = "a[href], button, summary, select, input:not([type=hidden]), textarea";

const controlsIn = (part) => (part.matches(FOCUSABLE) ? [part] : [...part.querySelectorAll(FOCUSABLE)]);

addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return;
  const part = event.target.closest("[id]:not(main, #messages)");
  const ids = [part, part?.nextElementSibling].map((one) => one?.id);
  const pressed = event.submitter?.closest("details[data-menu]")?.querySelector("summary") ?? event.submitter;
  const at = part ? Math.max(0, controlsIn(part).indexOf(pressed)) : 0;
  sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, top: scrollY, ids, at }));
});

// The control in the same place, else the heading of its part; of a part that has left, the next one.
function focusPart(ids, at) {
  const [part, next] = ids.map((id) => (id ? document.getElementById(id) : null));
  const control = part ? controlsIn(part)[at] : next && controlsIn(next)[0];
  const to = control?.checkVisibility() ? control : part?.querySelector("h2") ?? main;
  const isHeading = to.matches("h2");
  if (isHeading) to.tabIndex = -1;
  to.focus({ preventScroll: !isHeading });
}

function standAgain() {
  const { path, top, ids, at } = JSON.parse(sessionStorage.getItem(PLACE) ?? "{}");
  sessionStorage.removeItem(PLACE);
  if (path !== location.pathname || document.querySelector("[autofocus]")) return;
  if (location.hash && location.hash !== `#${ids[0]}`) return;
  scrollTo({ top, behavior: "instant" });
  focusPart(ids, at);
}

// A browser that goes to the part of the address takes the focus away, until the page is there.
if (location.hash) addEventListener("load", () => requestAnimationFrame(standAgain));
else standAgain();

// A form that starts a download leaves its page as it is: say that something happened.
document.addEventListener("submit", (event) => {
  const started = document.getElementById(event.target.dataset.startsDownload);
  if (!started) return;
  setTimeout(() => {
    event.target.hidden = true;
    started.hidden = false;
  }, 1000);
});

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

// The focus comes back to what was in view: not to an item of a menu that has closed.
function openDialog(id) {
  const dialog = document.getElementById(id);
  document.activeElement.closest("details[data-menu]")?.querySelector("summary").focus();
  if (dialog && !dialog.open) dialog.showModal();
}

const isLeaving = () => underWay.has("leaving");

Object.assign(globalThis.vega ??= {}, { begin, end, isLeaving, isUnsaved, openDialog, tellNoAnswer });

// The bookmarklet is there to be dragged: the policy of this page would not let it run.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-bookmarklet]");
  if (!link) return;
  event.preventDefault();
  const message = link.nextElementSibling.content.cloneNode(true);
  document.getElementById("messages").append(message);
});

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

// A text of one line in a box that grows: Enter sends the form, and no line break gets in. A box for
// what is pasted takes line breaks, also with Shift.

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches?.("[data-one-line], [data-enter-sends]")) return;
  if (event.shiftKey && event.target.matches("[data-enter-sends]")) return;
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

// The time zone, told with the sign-in, else once after the first one

const timeZoneUrl = document.body.dataset.timeZoneUrl;
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const input of document.querySelectorAll("[data-time-zone]")) input.value = timeZone ?? "";
if (timeZoneUrl && timeZone) {
  fetch(timeZoneUrl, {
    method: "POST",
    headers: { "X-CSRFToken": csrfMeta().content },
    body: new URLSearchParams({ time_zone: timeZone }),
  });
}
