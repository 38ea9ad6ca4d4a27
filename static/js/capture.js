// Filling in the form to add a job: from what the bookmarklet put into the address, from what is
// pasted, and from a saved page that is chosen or dropped. drafts.js sends the form.

const KEPT = "vega:capture"; // in sessionStorage while somebody signs in
const LARGEST = 4_000_000; // characters of the address, bytes of a file
const TOO_LARGE = "That page is too large: 4 MB at most. Paste the text of the posting instead.";

const form = () => document.querySelector("form[data-fill]");
const field = (name) => form().elements[name];
const fillIn = () => form().requestSubmit(form().querySelector("[data-fill-in]"));

function tell(sentence, canTryAgain = false) {
  for (const earlier of form().querySelectorAll(".alert.problem[tabindex]")) earlier.remove();
  const box = document.getElementById("fill-problem");
  box.querySelector("p").textContent = sentence;
  box.querySelector("button").hidden = !canTryAgain;
  box.hidden = false;
}

// The bookmarklet's page: out of the address at once, then sent to be read. It stays in the form
// until it was.

function takeCapture() {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  const hash = location.hash.slice(1);
  if (!hash || document.getElementById(hash)) return kept;
  history.replaceState(history.state, "", location.pathname + location.search);
  return hash;
}

function decoded(capture) {
  try {
    return decodeURIComponent(capture);
  } catch {
    return "";
  }
}

function sendCapture(capture) {
  const text = capture.length > LARGEST ? "" : decoded(capture);
  if (!text) {
    tell(capture.length > LARGEST ? TOO_LARGE : form().dataset.unreadable);
    return;
  }
  field("capture").value = text;
  field("capture").disabled = false;
  form().requestSubmit(form().querySelector("[data-send-capture]"));
}

function begin() {
  const capture = takeCapture();
  if (!capture) return;
  if (document.readyState === "complete") sendCapture(capture);
  else document.addEventListener("DOMContentLoaded", () => sendCapture(capture)); // htmx has started
}

addEventListener("hashchange", begin); // from a page that is open already
begin();

// Sending: with the file, if the button says so. What was captured counts for its own button alone.

addEventListener("submit", ({ target, submitter }) => {
  if (target !== form()) return;
  target.enctype = submitter?.getAttribute("formenctype") ?? "application/x-www-form-urlencoded";
  if (!submitter?.matches("[data-send-capture]")) field("capture").disabled = true;
}, { capture: true });

const isFilling = (ctx) => ctx.sourceElement === form() && ctx.request.submitter?.matches("[formaction]");

// What would be typed meanwhile would be lost.
let wordsBefore = [];

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  if (!isFilling(ctx)) return;
  form().inert = true;
  const result = document.getElementById("paste-result");
  wordsBefore = [...result.childNodes];
  if (!ctx.request.submitter.matches("[name=clear], [name=different]")) result.replaceChildren("Reading the posting…");
});

document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
  if (!isFilling(ctx)) return;
  form().inert = false;
  document.getElementById("paste-result").replaceChildren(...wordsBefore);
  if (ctx.again) return;
  field("page").value = "";
  if (!field("capture").disabled) tell("The posting hasn’t been read yet, but nothing is lost.", true);
  ctx.request.submitter.focus();
});

// Pasting, into the box, an empty title or no field at all: an address or a posting is filled in at
// once. Of formatted text its HTML comes along, as long as nothing else stands in the box.

const LONG = 200; // characters: longer than any title
const SHORT_AD = 80; // in the box, where no title goes
const plain = (text) => text.replace(/\s+/g, " ").trim();
const isAddress = (text) => /^https?:\/\/\S+$/i.test(text);
const isPosting = (text, long = LONG) => isAddress(text) || text.length > long || text.includes("\n");

let pasted = "";

document.addEventListener("paste", (event) => {
  const { target, clipboardData } = event;
  const text = clipboardData.getData("text/plain").trim();
  const isBox = target.id === "paste";
  const isFree = target.id === "title" ? !target.value : !target.closest?.("input, textarea, select");
  if (!form() || !isBox && !(isFree && isPosting(text))) return;
  const html = clipboardData.getData("text/html");
  pasted = plain(text);
  field("paste_html").value = html.length > LARGEST ? "" : html;
  if (isBox) return;
  event.preventDefault();
  field("paste").value = text;
  fillIn();
});

document.addEventListener("input", ({ target, inputType }) => {
  if (target.form !== form() || !form()) return;
  target.closest(".field")?.querySelector("label > .filled-in")?.remove();
  if (target.id !== "paste") return;
  if (plain(target.value) !== pasted) field("paste_html").value = "";
  if (/^insertFrom(Paste|Drop)$/.test(inputType) && isPosting(target.value.trim(), SHORT_AD)) fillIn();
  else form().querySelector("[data-fill-in]").classList.toggle("only-unscripted", !target.value);
});

// A saved page

function sendFile(file) {
  const problem = !/\.(x?html?|txt)$/i.test(file.name) ? form().dataset.noPage : file.size > LARGEST ? TOO_LARGE : "";
  if (!problem) {
    fillIn();
    return;
  }
  field("page").value = "";
  tell(problem);
}

document.addEventListener("change", ({ target }) => {
  if (target.id === "page" && target.files.length) sendFile(target.files[0]);
});

const hasFiles = (event) => form() && [...(event.dataTransfer?.types ?? [])].includes("Files");
const mark = (state) => { form().dataset.fill = state; };

document.addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault(); // or the browser would open the file
  event.dataTransfer.dropEffect = "copy";
  mark("over");
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget && form()) mark("");
});

document.addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  mark("");
  const one = new DataTransfer();
  one.items.add(event.dataTransfer.files[0]);
  field("page").files = one.files;
  sendFile(one.files[0]);
});

// What was filled in by a page is saved by a click, never by a key that was pressed too soon.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (!event.target.form || event.target.form !== form() || !field("filled")) return;
  if (!event.target.matches("[data-one-line], input:not([type=file])")) return;
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });
