// Quick Entry: one field for all that one adds, logs or looks for. Its dialog stands in the page: the
// key after the shortcut is typed into it. Nothing is saved that was not shown.
/* global htmx, vega */

const REST = 120; // milliseconds after the last key
const DATE_REST = 500; // of a day or time, typed in parts
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
const HEADERS = { "X-Quick": "1", "HX-Request": "true", "HX-Target": "main#main", "HX-Current-URL": "" };
const CANNOT_REACH = "Can't reach Vega; nothing was saved.";
const CANNOT_READ = "Vega can’t read this. Paste text, or choose an .eml, .ics, .html or .txt file.";

const dialog = document.getElementById("quick");
const form = dialog.querySelector("form");
const field = document.getElementById("quick-line");
const preview = document.getElementById("quick-preview");
const spoken = document.getElementById("quick-told");
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

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
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
  read();
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
function body(fields) {
  const sent = new FormData(fields);
  sent.set("line", text());
  sent.set("as", draft.chip);
  if (file) sent.set("file", file);
  if (draft.context) sent.set("context", draft.context.id);
  for (const name of ["html", "chosen", "posting"]) if (draft[name]) sent.set(name, draft[name]);
  return sent;
}

function toRead() {
  const sent = body();
  for (const [name, value] of Object.entries(draft.fixed)) {
    sent.append("fixed", name);
    if (value !== null) sent.set(name, value);
  }
  return sent;
}

// Returns the answer, its preview as `page`; null once `fail` was told why not.
async function send(url, sent, { stop = null, fail = problem } = {}) {
  const signals = [AbortSignal.timeout(LONGEST_WAIT), stop].filter(Boolean);
  const slow = setTimeout(() => form.setAttribute("aria-busy", "true"), SLOW);
  try {
    const headers = { ...HEADERS, "X-CSRFToken": form.elements.csrf_token.value };
    const answer = await fetch(url, { method: "POST", body: sent, headers, signal: AbortSignal.any(signals) });
    const trigger = answer.headers.get("HX-Trigger");
    const renewed = trigger?.startsWith("{") && JSON.parse(trigger)["vega:csrf-token"];
    if (renewed) document.dispatchEvent(new CustomEvent("vega:csrf-token", { detail: renewed }));
    if (answer.status === 404 && fail === problem && draft.context) return removeChip("context"); // its job was deleted
    if (answer.status === 204) return answer;
    const page = form.cloneNode(false);
    page.innerHTML = await answer.text();
    if (stop?.aborted) return null;
    if (page.querySelector(".quick-preview")) return { page };
    return fail(...page.querySelector("[data-message] p")?.childNodes ?? [CANNOT_REACH]);
  } catch {
    return stop?.aborted ? null : fail(CANNOT_REACH);
  } finally {
    clearTimeout(slow);
    form.removeAttribute("aria-busy");
  }
}

function told(className, ...words) {
  const line = make("p", { className, role: "alert" });
  line.append(...words);
  return line;
}

function problem(...words) {
  preview.querySelector(".quick-error")?.remove();
  preview.prepend(told("error quick-error", ...words));
  return null;
}

async function read() {
  clearTimeout(timer);
  reading?.abort();
  const own = reading = new AbortController();
  const of = current();
  const answer = await send(form.dataset.read, toRead(), { stop: own.signal });
  if (answer?.page && own === reading && of === current()) show(answer.page, of);
}

function show(page, of) {
  const used = preview.querySelector(":focus[id]");
  const caret = used?.selectionEnd;
  const opened = used?.closest("[data-of], [data-part]") && preview.querySelector("[data-part][aria-expanded=true]")?.dataset.part;
  preview.replaceChildren(...page.children);
  shown = of;
  const part = preview.querySelector(`[data-part="${opened}"]`);
  if (part) openPart(part, false);
  const again = preview.querySelector(`#${used?.id}`);
  again?.focus();
  if (caret != null) again?.setSelectionRange(caret, caret);
  expand(preview.querySelector("[aria-selected=true]"));
  clearTimeout(tellTimer);
  tellTimer = setTimeout(say, TOLD_AFTER);
}

const say = () => { spoken.textContent = preview.querySelector("#quick-says")?.textContent ?? ""; };

// Saving

const stateOf = (place) => place.querySelector(".quick-preview")?.dataset ?? {};
const isWhole = ({ asks, kind }) => !asks && Boolean(kind) && kind !== "none" && kind !== "open";

function toSave(sent) {
  sent.delete("chosen");
  sent.set("next", location.pathname + location.search);
  return sent;
}

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
  const answer = await send(form.action, toSave(body(form)));
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
  const row = receipts.appendChild(make("div", { className: "message info", textContent: line.says }));
  clear();
  queue = queue.then(() => saveAside(line, row));
  return queue;
}

async function saveAside(line, row) {
  const fail = (...words) => comesBack(line, row, ...words);
  const refuse = ({ page }) => {
    line.saved = null;
    return fail(page.querySelector(".quick-error, #quick-says").textContent.trim());
  };
  line.saved ??= await readAside(line, fail, refuse);
  const answer = line.saved && await send(form.action, line.saved, { fail });
  if (answer?.page) refuse(answer);
  else if (answer) {
    await refresh();
    row.replaceWith(document.querySelector("#messages > [data-message]:last-child") ?? "");
  }
}

async function readAside(line, fail, refuse) {
  const answer = await send(form.dataset.read, line.read, { fail });
  if (!answer || !isWhole(stateOf(answer.page))) return answer && refuse(answer);
  const sent = new FormData(answer.page);
  for (const [name, value] of line.plain) sent.set(name, value);
  return toSave(sent);
}

// What could not be sent is sent again as it was; what was refused or asks changes places with the line.
function comesBack(line, row, ...words) {
  const again = make("button", { type: "button", className: "button small", textContent: line.saved ? "Try again" : "Open" });
  again.addEventListener("click", () => {
    row.remove();
    if (line.saved) queue = queue.then(() => saveAside(line, receipts.appendChild(row)));
    else reopen(line);
  });
  row.replaceWith(row = told("message problem", `Not saved: “${line.says}”. `, ...words));
  row.append(again);
  return null;
}

function reopen(line) {
  if (text()) comesBack({ draft, file, says: field.value }, receipts.appendChild(make("p")), "It waits here.");
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
  return day.dispatchEvent(new Event("input", { bubbles: true }));
});

// What is corrected is kept with all of its row, such as day and time.
preview.addEventListener("input", ({ target }) => {
  if (!target.name) return;
  const sent = new FormData(form);
  const names = [...target.closest(".quick-row, .quick-tick").querySelectorAll("[name]")].map(({ name }) => name);
  if (target.name === "job_id") draft.chosen = target.value;
  else for (const name of ["kind", ...names]) draft.fixed = { ...draft.fixed, [name]: sent.get(name) };
  keep();
  clearTimeout(timer);
  timer = setTimeout(read, /date|time/.test(target.type) ? DATE_REST : REST);
});

dialog.querySelector("[data-file]").addEventListener("change", ({ target }) => target.files[0] && take({}, target.files[0]));
dialog.querySelector("[data-leave]").addEventListener("click", leave);
dialog.querySelector("[data-clear]").addEventListener("click", () => {
  clear(draft.chip);
  field.focus();
});

// An example is put into the line and read.
dialog.addEventListener("click", async ({ target }) => {
  const button = target.closest(".quick-example, [data-paste]");
  if (!button) return;
  field.focus();
  try {
    takeText(button.value || await navigator.clipboard.readText());
  } catch {
    problem("Press Ctrl+V to paste it."); // plain http, or not allowed
  }
});
