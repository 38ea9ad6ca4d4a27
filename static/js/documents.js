// Uploads: a form with `data-upload`, whose value names the parts of the page that an answer renews;
// without one it renews all of it.
// Each file is sent by itself, one after the other, as soon as it is chosen.

const csrf = document.querySelector('meta[name="csrf-token"]');
const form = () => document.querySelector("form[data-upload]");
const list = () => form().querySelector("[data-uploads]");
let isSending = false;

function prepare() {
  if (form()?.matches("[data-several]")) form().elements.file.multiple = true;
}
prepare();

// A PDF stands on the page where the browser has a viewer; another would download it unasked.
function showPdf() {
  const place = document.querySelector("[data-pdf]");
  if (!place || !navigator.pdfViewerEnabled) return;
  const frame = document.createElement("iframe");
  frame.className = "document-frame";
  frame.title = place.querySelector("bdi").textContent;
  frame.src = place.dataset.pdf;
  place.replaceWith(frame);
}
showPdf();

document.addEventListener("change", ({ target }) => {
  if (!target.matches("form[data-upload] [type='file']")) return;
  const files = [...target.files];
  target.value = ""; // so that the same file can be chosen again
  sendAll(files);
});

// Dropped anywhere on the page

const hasFiles = (event) => form() && [...(event.dataTransfer?.types ?? [])].includes("Files");

document.addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault(); // or the browser would open the file
  event.dataTransfer.dropEffect = isSending ? "none" : "copy";
  form().toggleAttribute("data-upload-over", !isSending);
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) form()?.removeAttribute("data-upload-over");
});

document.addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  form().removeAttribute("data-upload-over");
  const files = [...event.dataTransfer.files];
  sendAll(form().matches("[data-several]") ? files : files.slice(0, 1));
});

// Sending

addEventListener("beforeunload", (event) => isSending && event.preventDefault());

async function sendAll(files) {
  if (isSending || !files.length) return;
  isSending = true;
  form().setAttribute("aria-busy", "true");
  const sent = files.map((file) => ({ file, ...row(file) }));
  list().replaceChildren(...sent.map(({ item }) => item));
  list().scrollIntoView({ block: "nearest" });
  const answers = [];
  for (const each of sent) answers.push(await sendOne(each));
  isSending = false;
  form().removeAttribute("aria-busy");
  finish(answers.filter(Boolean), files.length);
}

function row(file) {
  const item = document.createElement("li");
  const name = document.createElement("bdi");
  const state = document.createElement("span");
  const bar = document.createElement("progress");
  name.className = "truncate";
  name.textContent = name.title = file.name;
  state.className = "upload-state";
  state.textContent = "Waiting";
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", `Upload of ${file.name}`);
  item.append(name, state, bar);
  return { item, state, bar };
}

// Returns the answer of a file that was saved.
async function sendOne({ file, item, state, bar }) {
  const end = (what, words) => {
    item.className = what;
    state.textContent = words;
    bar.remove();
    form().querySelector("[data-upload-told]").textContent = what === "done" ? `${file.name}: ${words}` : words;
  };
  const refuse = (sentence) => end("refused", sentence);
  if (file.size > form().dataset.most) return refuse(`“${file.name}” was not uploaded. ${form().dataset.tooLarge}`);
  const body = new FormData(form());
  body.set("file", file);
  const progress = (share) => {
    bar.value = share;
    state.textContent = share < 1 ? `${Math.floor(100 * share)} %` : "Saving…";
  };
  const request = await post(body, progress);
  if (request.status === 0) return refuse(`Can’t reach Vega; “${file.name}” was not uploaded. Is it running?`);
  if (request.status >= 400) return refuse(sentenceOf(request, file.name));
  end("done", "Uploaded");
  return request;
}

async function post(body, progress) {
  const request = await postOnce(body, progress);
  const renewed = tokenIn(request);
  if (!renewed) return request;
  document.dispatchEvent(new CustomEvent("vega:csrf-token", { detail: renewed }));
  return postOnce(body, progress);
}

function postOnce(body, progress) {
  body.delete("csrf_token");
  return new Promise((resolve) => {
    const request = new XMLHttpRequest(); // fetch does not tell how far an upload has come
    request.open("POST", form().getAttribute("action"));
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("X-CSRFToken", csrf.content);
    request.upload.addEventListener("progress", (event) => progress(event.loaded / event.total));
    request.addEventListener("loadend", () => resolve(request));
    request.send(body);
  });
}

// A page that was out of date is told the token that is valid now.
function tokenIn(request) {
  try {
    const found = JSON.parse(request.getResponseHeader("HX-Trigger") ?? "{}")["vega:csrf-token"];
    return String(found?.user) === document.body.dataset.user ? found : null;
  } catch {
    return null;
  }
}

const parsed = (request) => new DOMParser().parseFromString(request.responseText, "text/html");

function sentenceOf(request, name) {
  const page = parsed(request);
  const said = page.querySelector(".error, .alert.problem p") ?? messagesIn(page)[0]?.querySelector("p");
  const sentence = said?.textContent.trim() ?? "";
  return sentence.includes("was not uploaded") ? sentence : `“${name}” was not uploaded. ${sentence}`;
}

// What htmx would put in its place stands in an element of its own.
const messagesIn = (page) => [...page.querySelectorAll("hx-partial [data-message], template")].flatMap((one) =>
  one.content ? [...one.content.querySelectorAll("[data-message]")] : [one]);

function renew(page, selectors) {
  if (!selectors) {
    page.querySelectorAll("hx-partial, template").forEach((one) => one.remove());
    const main = document.getElementById("main");
    main.replaceChildren(...page.body.childNodes);
    main.focus({ preventScroll: true });
    return;
  }
  for (const selector of selectors.split(", ")) {
    const [old, renewed] = [document, page].map((one) => one.querySelector(selector));
    if (old && renewed) old.replaceWith(renewed);
  }
}

// The parts of the page are renewed by the newest answer, and its message is told.
function finish(answers, number) {
  const newest = answers.at(-1);
  if (!newest) return;
  const page = parsed(newest);
  document.getElementById("messages").append(...messagesIn(page));
  renew(page, form().dataset.upload);
  history.replaceState(history.state, "", newest.responseURL);
  if (number === 1) list().replaceChildren();
}
