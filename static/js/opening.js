// What a key opens. What is typed from that key on goes into the field that it opens, however long
// the answer takes. A box out of sight takes it meanwhile: there accents, input methods and Backspace
// work as in any field, and no key is a shortcut.
/* global htmx, vega */

const TYPED_INTO = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const LONGEST_WAIT = 5000; // milliseconds: what is held longer is given up, and that is told
const TYPED_ON = 700;
const ESCAPE = "\x1b"; // in the box: what is opened is closed again

let box = null;

const isField = (element) => Boolean(element?.matches?.(TYPED_INTO));

// `giveUp` is what Escape does; `link` opens a field in this page.
function hold(giveUp, link = null) {
  box = document.createElement("textarea");
  Object.assign(box, { className: "visually-hidden", ariaLabel: "Opening", giveUp, link, before: document.activeElement });
  box.dataset.holding = "";
  box.addEventListener("compositionstart", () => { box.isComposing = true; });
  box.addEventListener("compositionend", () => { box.isComposing = false; });
  document.body.append(box);
  box.focus({ preventScroll: true });
}

// A letter that an input method or a dead key began is ended in the box: elsewhere it begins anew.
async function endLetter() {
  if (box?.isComposing) await new Promise((done) => box.addEventListener("compositionend", done, { once: true }));
}

function letGo() {
  const { before, value } = box;
  if (document.activeElement === box) before.focus({ preventScroll: true });
  box.remove();
  box = null;
  return value;
}

document.addEventListener("keydown", (event) => {
  if (!box || event.isComposing) return;
  if (event.key === "Escape") box.giveUp();
  else if (event.key === "Tab") box.setRangeText("\t", box.selectionStart, box.selectionEnd, "end");
  else if (!event.repeat || box.value) return; // but the shortcut itself, kept down, types nothing
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });

// What was held, into a field: Tab leads to the next one. In a field of one line Enter is the end.
function give(field, text) {
  if (!text || !isField(field)) return;
  const isLong = field.matches("textarea:not([data-one-line])");
  const [own] = text.match(isLong ? /^[^\t\x1b]*/ : /^[^\t\x1b\n]*/);
  insert(field, own);
  const key = text[own.length];
  if (key === "\t") giveNext(field, text.slice(own.length + 1));
  else if (key === "\n" && press(field, "Enter")) field.form.requestSubmit();
  else if (key === ESCAPE) press(field, "Escape");
}

function insert(field, text) {
  if (!text || field.selectionStart === null) return; // such as a day
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function giveNext(field, text) {
  const fields = [...field.form.elements].filter((one) => isField(one) && one.checkVisibility());
  const next = fields[fields.indexOf(field) + 1];
  next?.focus();
  give(next, text);
}

const press = (field, key) => field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

// A link to a page, or to a form that a script opens in its place.
function follow(link) {
  const isPage = link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  if (isPage) hold(stopLoading);
  else if (!isField(document.activeElement)) hold(() => { box.value = ESCAPE; }, link);
}

function stopLoading() {
  stop();
  letGo();
}

document.addEventListener("htmx:finally:request", (event) => {
  if (box?.link !== event.detail.ctx.sourceElement) return;
  const text = letGo();
  give(document.activeElement, text);
});

addEventListener("beforeunload", (event) => setTimeout(() => {
  if (event.isTrusted && event.defaultPrevented && box) letGo(); // somebody stays
}));

addEventListener("pagehide", () => box && letGo());

// The page of a form comes into this one: while a browser loads a page, it drops what is typed.
async function visit(url) {
  const coming = new AbortController();
  hold(() => {
    coming.abort();
    letGo();
  });
  if (!globalThis.htmx || vega.isUnsaved()) return load(url);
  vega.begin(coming);
  try {
    await show(url, coming.signal);
  } catch {
    if (coming.signal.aborted) return;
    vega.tellNoAnswer();
    drop();
  } finally {
    vega.end(coming);
  }
}

// What is typed on, before one has read that no answer came, is no shortcut either.
function drop(typed = box?.value) {
  setTimeout(() => {
    if (box?.value === typed) letGo();
    else if (box) drop();
  }, TYPED_ON);
}

function load(url) {
  box.giveUp = stopLoading;
  location.href = url;
}

async function show(url, signal) {
  const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT)]) });
  if (!answer.ok || answer.redirected) return load(url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  await Promise.all([...page.querySelectorAll("head > [rel=stylesheet]")].map(({ href }) => loadStyle(href)));
  signal.throwIfAborted();
  vega.panel?.close();
  swapIn(page, url);
  await Promise.allSettled([...page.querySelectorAll("head > [type=module]")].map(({ src }) => import(src)));
  await endLetter();
  const field = document.querySelector("#main [autofocus]");
  const text = box ? letGo() : "";
  field?.focus();
  if (field?.value) field.setSelectionRange?.(field.value.length, field.value.length);
  give(field, text);
}

function swapIn(page, url) {
  history.pushState(null, "", url);
  addEventListener("popstate", () => location.reload(), { once: true });
  document.title = page.title;
  document.querySelector(".header").replaceWith(page.querySelector(".header"));
  const [main, next] = [document, page].map((one) => one.getElementById("main"));
  main.className = next.className;
  main.replaceChildren(...next.childNodes);
  htmx.process(document.body);
  scrollTo({ top: 0, behavior: "instant" });
}

function loadStyle(href) {
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return null;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  document.head.append(link);
  return new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
}

// The link leads to a job's page, with the way back in its query: open the form to edit it.
function edit(link) {
  if (link) visit(`${link.pathname}/edit${link.search}`);
  return Boolean(link);
}

Object.assign(globalThis.vega ??= {}, { isField, follow, visit, edit, loadStyle });
