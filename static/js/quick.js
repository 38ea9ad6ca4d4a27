// Quick Entry: one field for all that one adds, logs or looks for. Its dialog stands in the page: the
// key after the shortcut is typed into it. Nothing is saved that was not shown.
/* global htmx, vega */

const REST = 120; // milliseconds after the last key
const LONGEST_WAIT = 5000;
const SLOW = 300;
const TOLD_AFTER = 600;
const LONGEST_DRAFT = 200_000; // characters
const CHIPS = { n: "job", t: "task", i: "interview", l: "log" };
const WORDS = { // of a chip, and in the empty field
  "": ["", "Add, log or find anything"],
  job: ["Job", "product designer at tidepool, porto"],
  task: ["Task", "send references fri"],
  interview: ["Interview", "tue 10:00 london, with Maria Visser"],
  log: ["Log", "called: they want two references"],
};
const CANNOT_REACH = "Can't reach Vega; nothing was saved.";
const BUSY = "Vega is busy; nothing was saved. Try again in a few seconds.";
const CANNOT_READ = "Vega can’t read this. Paste text, or choose an .eml, .ics, .html or .txt file.";

const dialog = document.getElementById("quick");
const form = dialog.querySelector("form");
const field = document.getElementById("quick-line");
const preview = document.getElementById("quick-preview");
const examples = dialog.querySelector(".quick-examples");
const told = document.getElementById("quick-told");
const chipPlace = dialog.querySelector("[data-chip]");
const receipts = dialog.querySelector(".quick-receipts");
const KEY = `vega:quick:${document.body.dataset.user}`;

const EMPTY = { line: "", pasted: "", html: "", chip: "", chosen: "", posting: "", fixed: {}, context: null };
let draft = { ...EMPTY };
let file = null;
let here = null; // the job of the page or of the focused row
let returnTo = null;
let shown = null; // of which line the answer on the screen is
let reading = null;
let saving = false;
let timer = 0;
let tellTimer = 0;

function keep() {
  const text = JSON.stringify(draft);
  try {
    if (text.length < LONGEST_DRAFT && JSON.stringify(EMPTY) !== text) sessionStorage.setItem(KEY, text);
    else sessionStorage.removeItem(KEY);
  } catch { /* it stays in the field */ }
}

const current = () => JSON.stringify([draft, file?.name]);
const text = () => draft.pasted || draft.line;
const options = () => [...preview.querySelectorAll("[role=option]")];
const expand = (option) => vega.highlight(field, options(), option);

// Opening

function contextHere() {
  const row = document.activeElement?.closest("[data-job], [data-card]");
  const [, id] = (row?.id ?? location.pathname).match(/(?:^(?:job|card)-|\/jobs\/)(\d+)$/) ?? [];
  const names = row ? ["a", ".job-company, .card-sub > bdi"] : ["main h1", "main .dots > strong"];
  const [title, company] = names.map((name) => (row ?? document).querySelector(name)?.textContent.trim());
  return id && title ? { id, label: `${title}, ${company}` } : null;
}

// `line` is what a button begins with, such as a day; what was typed before stays.
function open(chip = "", line = "") {
  if (dialog.open) return;
  returnTo = document.activeElement;
  draft = { ...EMPTY, ...JSON.parse(sessionStorage.getItem(KEY) ?? "{}") };
  here = contextHere();
  if (!text()) draft.context = here;
  draft.chip = chip;
  const isBegun = line && !text();
  if (isBegun) draft.line = line;
  vega.panel?.close();
  dialog.showModal();
  showLine();
  field.focus();
  field.setSelectionRange(isBegun ? line.length : 0, field.value.length);
  if (text() || draft.chip) read();
}

function showLine() {
  const { pasted } = draft;
  const begin = pasted.trim().split("\n")[0].slice(0, 32);
  const short = pasted && `${begin} … pasted, ${pasted.length.toLocaleString("en")} characters`;
  field.value = file?.name ?? (short || draft.line);
  showChip();
}

function showChip() {
  const [name, placeholder] = WORDS[draft.chip];
  field.placeholder = placeholder;
  examples.hidden = Boolean(name);
  const about = draft.chip === "job" ? "" : draft.context?.label;
  chipPlace.textContent = [name, about].filter(Boolean).join(" · ");
  chipPlace.hidden = !chipPlace.textContent;
}

function clear(chip = "") {
  draft = { ...EMPTY, chip, context: here };
  file = shown = null;
  reading?.abort();
  preview.replaceChildren();
  expand(null);
  keep();
  showLine();
}

function leave() {
  dialog.close();
  document.activeElement.blur(); // until the next frame the hidden field would still take the keys
  const row = returnTo?.isConnected ? returnTo : document.getElementById(returnTo?.dataset?.row);
  row?.focus({ preventScroll: true });
}

// Reading

// `fields` is the form whose fields are sent, too.
function body(fields = undefined) {
  const sent = new FormData(fields);
  sent.set("line", text());
  sent.set("as", draft.chip);
  if (file) sent.set("file", file);
  if (draft.context) sent.set("context", draft.context.id);
  for (const name of ["html", "chosen", "posting"]) if (draft[name]) sent.set(name, draft[name]);
  return sent;
}

function toRead() {
  const fixed = Object.keys(draft.fixed);
  const sent = body(fixed.length ? form : undefined);
  sent.delete("job_id"); // it is that of the line, unless it was chosen
  for (const name of fixed) sent.append("fixed", name);
  return sent;
}

// Returns the answer; null once `fail` was told why there is none.
async function send(url, sent, { headers = {}, stop = null, fail = problem } = {}) {
  const signals = [AbortSignal.timeout(LONGEST_WAIT), stop].filter(Boolean);
  const slow = setTimeout(() => form.setAttribute("aria-busy", "true"), SLOW);
  try {
    const own = { "X-Quick": "1", "X-CSRFToken": form.elements.csrf_token.value, ...headers };
    const answer = await fetch(url, { method: "POST", body: sent, headers: own, signal: AbortSignal.any(signals) });
    const trigger = answer.headers.get("HX-Trigger");
    const renewed = trigger?.startsWith("{") && JSON.parse(trigger)["vega:csrf-token"];
    if (renewed) document.dispatchEvent(new CustomEvent("vega:csrf-token", { detail: renewed }));
    if (answer.redirected || answer.status === 401) return fail("You are signed out. What you typed is kept; sign in again.", location.href);
    if (answer.status === 404 && fail === problem && draft.context) return removeChip("context"); // its job was deleted
    if (answer.status === 503) return fail(BUSY);
    if (answer.status === 204) return answer;
    const page = await answer.text();
    if (!page.includes('class="quick-preview"')) return fail(answer.status === 413 ? "This is too large to read." : CANNOT_REACH);
    return stop?.aborted ? null : { ok: answer.ok, page };
  } catch {
    return stop?.aborted ? null : fail(CANNOT_REACH);
  } finally {
    clearTimeout(slow);
    form.removeAttribute("aria-busy");
  }
}

function problem(sentence, link = "") {
  const line = Object.assign(document.createElement("p"), { className: "error quick-error", role: "alert", textContent: sentence });
  if (link) line.append(" ", Object.assign(document.createElement("a"), { href: link, textContent: "Sign in" }));
  preview.querySelector(".quick-error")?.remove();
  preview.prepend(line);
  return null;
}

async function read(isAgain = false) {
  clearTimeout(timer);
  reading?.abort();
  const own = reading = new AbortController();
  const of = current();
  const answer = await send(form.dataset.read, toRead(), { stop: own.signal });
  if (answer?.page && own === reading && of === current()) show(answer.page, of, isAgain);
}

// A correction whose field was not there is read once more: the sentence says what would be saved.
function show(page, of, isAgain = true) {
  const typedIn = preview.querySelector(":focus[id]");
  const caret = typedIn?.selectionEnd;
  const opened = typedIn?.closest("[data-of], [data-part]") && preview.querySelector("[data-part][aria-expanded=true]")?.dataset.part;
  preview.innerHTML = page;
  const part = preview.querySelector(`[data-part="${opened}"]`);
  if (part) openPart(part, false);
  shown = of;
  const isOther = Object.entries(draft.fixed).filter(keepFixed).length;
  const again = preview.querySelector(`#${typedIn?.id}`);
  again?.focus();
  if (caret != null) again?.setSelectionRange(caret, caret);
  if (isOther && !isAgain) {
    shown = null;
    return read(true);
  }
  expand(preview.querySelector("[aria-selected=true]"));
  clearTimeout(tellTimer);
  tellTimer = setTimeout(say, TOLD_AFTER);
  return null;
}

const say = () => { told.textContent = preview.querySelector("#quick-says")?.textContent ?? ""; };

// Returns whether the field held another value.
function keepFixed([name, value]) {
  const own = preview.querySelector(`[name="${name}"]:not([type=hidden], [type=radio])`);
  if (!own) return false;
  const held = own.type === "checkbox" ? "checked" : "value";
  const isOther = own[held] !== value;
  own[held] = value;
  own.closest(".quick-row")?.classList.add("is-changed");
  return isOther;
}

// Saving

const stateOf = (place) => place.querySelector(".quick-preview")?.dataset ?? {};
const isWhole = ({ asks, kind }) => !asks && Boolean(kind) && kind !== "none" && kind !== "open";

function toSave(sent) {
  sent.delete("chosen");
  sent.set("next", location.pathname + location.search);
  return sent;
}

const SAVES = { headers: { "HX-Request": "true", "HX-Target": "main#main", "HX-Current-URL": "" } };

async function save() {
  if (saving) return null;
  if (shown !== current()) return read();
  const state = stateOf(preview);
  if (state.asks) {
    openPart(preview.querySelector(`[data-part="${state.asks}"]`));
    return say();
  }
  if (!isWhole(state)) return null;
  saving = true;
  const answer = await send(form.action, toSave(body(form)), SAVES);
  saving = false;
  if (answer?.page) show(answer.page, current());
  else if (answer) saved();
  return null;
}

// Ctrl+Enter: the line is put aside at the key; what is typed meanwhile is the next one.

let queue = Promise.resolve();

function putAside() {
  if (!text() && !file) return null;
  const isShown = shown === current();
  if (isShown && !isWhole(stateOf(preview))) return save();
  const line = { draft, file, says: field.value, read: toRead(), plain: body(), saved: isShown ? toSave(body(form)) : null };
  const row = receipts.appendChild(Object.assign(document.createElement("div"), { className: "message info", textContent: line.says }));
  clear();
  queue = queue.then(() => saveAside(line, row));
  return queue;
}

async function saveAside(line, row) {
  const fail = (sentence, link, label = "Try again") => comesBack(line, row, sentence, label);
  line.saved ??= await readAside(line, fail);
  const answer = line.saved && await send(form.action, line.saved, { ...SAVES, fail });
  if (answer?.page) fail(pageOf(answer).querySelector(".quick-error")?.textContent ?? "", "", "Open");
  else if (answer) {
    await refresh();
    row.replaceWith(document.querySelector("#messages > [data-message]:last-child") ?? "");
  }
}

async function readAside(line, fail) {
  const answer = await send(form.dataset.read, line.read, { fail });
  if (!answer) return null;
  const page = pageOf(answer);
  if (!isWhole(stateOf(page))) return fail(page.querySelector("#quick-says, .quick-error")?.textContent ?? "", "", "Open");
  const sent = new FormData(page);
  for (const [name, value] of line.plain) sent.set(name, value);
  return toSave(sent);
}

function pageOf({ page }) {
  const place = form.cloneNode(false);
  place.innerHTML = page;
  return place;
}

// Nothing of the new line is touched: opened, the two change places.
function comesBack(line, row, sentence, label) {
  const told = Object.assign(document.createElement("p"), { textContent: `Not saved: “${line.says}”. ${sentence.trim()}` });
  const again = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: label });
  again.addEventListener("click", () => {
    row.remove();
    if (label === "Open") reopen(line);
    else queue = queue.then(() => saveAside(line, receipts.appendChild(row)));
  });
  row.className = "message problem";
  row.setAttribute("role", "alert");
  row.replaceChildren(told, again);
  return null;
}

function reopen(line) {
  if (text()) comesBack({ draft, file, says: field.value }, receipts.appendChild(document.createElement("div")), "It waits here.", "Open");
  ({ draft, file } = line);
  keep();
  showLine();
  field.focus();
  read();
}

// The page behind shows it in place; what is typed there stays.
function refresh() {
  const isTyped = vega.isUnsaved();
  return htmx.ajax("GET", location.href, { target: isTyped ? "#messages" : "#main", swap: isTyped ? "none" : "innerHTML" });
}

async function saved() {
  const row = returnTo?.closest?.("[data-job], [data-card]")?.id;
  clear();
  leave();
  await refresh();
  if (returnTo === document.body) document.activeElement.blur();
  document.getElementById(row)?.querySelector("a")?.focus({ preventScroll: true });
}

document.addEventListener("submit", ({ target }) => {
  if (target.getAttribute("action")?.endsWith("/logout")) sessionStorage.removeItem(KEY);
});

// Keys, clicks and pastes

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    if (!document.querySelector("dialog[open]:not(#quick)")) open();
  } else if (Object.hasOwn(CHIPS, event.key) && vega.isShortcut(event)) {
    const chip = CHIPS[event.key];
    event.preventDefault();
    open(chip, document.querySelector(`[data-quick="${chip}"]`)?.dataset.line);
  }
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-quick]");
  if (!opener || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(opener.dataset.quick, opener.dataset.line);
});

function paste(data) {
  const files = [...data.files].filter(({ name }) => /\.(eml|ics|html?|txt)$/i.test(name));
  const pasted = data.getData("text/plain");
  const isNew = !dialog.open;
  open();
  if (isNew) draft = { ...EMPTY, context: here };
  if (files.length) take({}, files[0]);
  else if (pasted.trim() && !/^BEGIN:VCARD/.test(pasted)) takeText(pasted, data.getData("text/html"));
  else problem(CANNOT_READ);
}

function take(own, chosen = null) {
  const { chip, context } = draft;
  draft = { ...EMPTY, chip, context, ...own };
  file = chosen;
  keep();
  showLine();
  read();
}

function takeText(pasted, html = "") {
  const isLong = pasted.length > 200 || pasted.trim().includes("\n");
  take(isLong ? { pasted, html } : { line: pasted.trim() });
}

const TAKES_PASTES = "dialog[open], form[data-fill]"; // the form to add a job reads postings itself

document.addEventListener("paste", (event) => {
  const isHere = event.target === field;
  const { clipboardData: data } = event;
  const isLong = data.files.length || data.getData("text/plain").trim().includes("\n");
  if (isHere ? !isLong : vega.isField(event.target) || document.querySelector(TAKES_PASTES)) return;
  event.preventDefault();
  paste(data);
});

// A choice holds while all words that it was made for stand in the line; a correction, while one does.
field.addEventListener("input", ({ data }) => {
  if (draft.pasted || file) { // what is typed takes its place
    clear(draft.chip);
    field.value = data ?? "";
  }
  const [before, after] = [draft.line, field.value].map((line) => line.toLowerCase().match(/\S+/g) ?? []);
  const stays = (word) => after.some((one) => one.startsWith(word));
  if (before.length && !before.some(stays)) draft = { ...draft, fixed: {}, chosen: "", context: here };
  else if (!before.every(stays)) draft = { ...draft, chosen: "" };
  draft = field.value ? { ...draft, line: field.value } : { ...EMPTY, chip: draft.chip, context: here };
  showChip();
  keep();
  expand(null);
  clearTimeout(timer);
  timer = setTimeout(read, REST);
});

dialog.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const inLine = event.target === field;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) putAside();
  else if (event.key === "Enter" && inLine && vega.highlighted(field) && shown === current()) vega.highlighted(field).click();
  else if (event.key === "Enter" && (inLine || event.target.matches("#quick-preview :is(input:not([type]), input[type=text])"))) save();
  else if (event.key === "Enter" && event.target.matches("#quick-preview :is(input, select)")) closePart();
  else if (event.key === "Escape" && event.target.closest(".quick-row[data-of]")) closePart();
  else if (event.key === "Escape" && !inLine) field.focus();
  else if (event.target.matches(".quick-day") && ["ArrowLeft", "ArrowRight"].includes(event.key)) event.target[event.key === "ArrowLeft" ? "previousElementSibling" : "nextElementSibling"]?.focus();
  else if (event.key === "Escape") leave();
  else if (inLine && ["ArrowDown", "ArrowUp"].includes(event.key) && options().length) vega.walkOptions(field, options(), event.key);
  else if (inLine && event.key === "Backspace" && !field.value) removeChip();
  else return;
  event.preventDefault();
  event.stopPropagation();
});

function removeChip(what = draft.chip ? "chip" : "context") {
  if (what === "chip") draft.chip = "";
  else draft.context = here = null;
  keep();
  showLine();
  return read();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { name, value } = event.submitter ?? {};
  if (!["chosen", "posting"].includes(name)) return save();
  draft[name] = value;
  keep();
  field.focus();
  return read();
});

// The parts of the sentence: each opens its control below, one at a time.

function openPart(part, isFocused = true) {
  for (const row of preview.querySelectorAll(".quick-row[data-of]")) row.hidden = !row.dataset.of.split(" ").includes(part?.dataset.part);
  for (const one of preview.querySelectorAll("[data-part]")) one.setAttribute("aria-expanded", String(one === part));
  if (part && isFocused) preview.querySelector(".quick-row[data-of]:not([hidden]) :is([aria-pressed=true], input, select, textarea)")?.focus();
}

function closePart() {
  const part = preview.querySelector("[data-part][aria-expanded=true]");
  openPart(null);
  (part ?? field).focus();
}

preview.addEventListener("click", ({ target }) => {
  const part = target.closest("[data-part]");
  if (part) return part.getAttribute("aria-expanded") === "true" ? closePart() : openPart(part);
  const chosen = target.closest("[data-day]");
  const day = chosen?.closest(".quick-control").querySelector("[type=date]");
  if (!day) return null;
  day.value = chosen.dataset.day;
  closePart();
  return day.dispatchEvent(new Event("change", { bubbles: true }));
});

preview.addEventListener("change", ({ target }) => {
  if (!target.name) return;
  if (target.name === "job_id") draft.chosen = target.value;
  else draft.fixed = { ...draft.fixed, [target.name]: target.type === "checkbox" ? target.checked : target.value };
  keep();
  read();
});

dialog.querySelector("[data-file]").addEventListener("change", ({ target }) => target.files[0] && take({}, target.files[0]));
dialog.querySelector("[data-leave]").addEventListener("click", leave);
dialog.querySelector("[data-clear]").addEventListener("click", () => {
  clear(draft.chip);
  field.focus();
});
dialog.querySelector("[data-paste]").addEventListener("click", async () => {
  try {
    takeText(await navigator.clipboard.readText());
  } catch {
    field.focus(); // plain http, or not allowed
  }
});
