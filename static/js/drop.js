// An email or an invitation, dropped anywhere on a page that has a form for one: a file, or text of
// another window. On a job's page any other file becomes a document of the job.
/* global htmx */

const form = () => document.querySelector("form[data-mail]");

let isOwn = false; // what is dragged is a part of this page
addEventListener("dragstart", () => { isOwn = true; });
addEventListener("dragend", () => { isOwn = false; });

// A link is no email, and a text box takes text by itself.
function isTaken(event) {
  const types = [...(event.dataTransfer?.types ?? [])];
  if (isOwn || !form()) return false;
  if (types.includes("Files")) return true;
  const isText = types.includes("text/plain") && !types.includes("text/uri-list");
  return isText && !event.target.closest?.("input, textarea, [contenteditable]");
}

function mark(value) {
  if (form()) form().dataset.mail = value;
}

document.addEventListener("dragover", (event) => {
  if (!isTaken(event)) return;
  event.preventDefault(); // or the browser would open the file
  event.dataTransfer.dropEffect = "copy";
  mark("over");
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) mark("");
});

document.addEventListener("drop", (event) => {
  mark("");
  if (!isTaken(event)) return;
  event.preventDefault();
  send(event.dataTransfer.files, event.dataTransfer.getData("text/plain"));
});

export async function send(files, words = "") {
  const dropped = [...files];
  if (!documentForm() || !dropped.length) return sendMail(files, words);
  const documents = [];
  const mails = new DataTransfer();
  for (const file of dropped) {
    try {
      if (await isMail(file)) mails.items.add(file);
      else documents.push(file);
    } catch {
      refuse(file, "If it is a folder, drop the files in it.");
    }
  }
  await sendDocuments(documents);
  if (mails.files.length) sendMail(mails.files);
}

function sendMail(files, words = "") {
  const { file, text, dropped } = form().elements;
  file.files = files;
  if (!files.length) text.value = words || text.value;
  dropped.value = "y";
  form().requestSubmit();
  dropped.value = "";
}

// What mail programs save, or text that begins with headers of a mail.

const MAIL_NAME = /\.(eml|emlx|ics|vcs|msg|mbox)$/i;
const MAIL_TYPES = ["message/rfc822", "text/calendar"];
const TEXT_NAME = /\.txt$/i;
const HEADER = /^(from|to|date|sent|subject|von|an|datum|gesendet|betreff|de|à|objet|da|oggetto|van|aan|onderwerp|asunto|para|assunto) ?: /gim;

// Rejects for a folder.
async function isMail(file) {
  const start = await file.slice(0, 1000).text();
  if (MAIL_NAME.test(file.name) || MAIL_TYPES.includes(file.type)) return true;
  if (!TEXT_NAME.test(file.name)) return false;
  return start.trimStart().startsWith("BEGIN:VCALENDAR") || (start.match(HEADER) ?? []).length > 1;
}

// Documents, one after the other: each answer draws the form anew.

const documentForm = () => document.querySelector("form[data-drop-document]");

function refuse(file, why) {
  const message = document.getElementById("no-answer").content.cloneNode(true);
  const name = document.createElement("bdi");
  name.textContent = file.name;
  message.querySelector("p").replaceChildren("“", name, `” was not uploaded. ${why}`);
  document.getElementById("messages").append(message);
}

function sendDocuments(files) {
  const [large, rest] = [[], []];
  for (const file of files) (file.size > documentForm().dataset.most ? large : rest).push(file);
  for (const file of large) refuse(file, documentForm().dataset.tooLarge);
  return inTurn(rest);
}

async function inTurn(files) {
  for (const [at, file] of files.entries()) {
    const one = new DataTransfer();
    one.items.add(file);
    documentForm().elements.file.files = one.files;
    if (!globalThis.htmx) return documentForm().requestSubmit();
    const number = files.length > 1 ? ` (${at + 1} of ${files.length})` : "";
    document.getElementById("documents-status").textContent = `Uploading ${file.name}${number}…`;
    await htmx.ajax("POST", documentForm().getAttribute("action"), {
      source: documentForm(), target: "#job-plan", select: "#job-plan", swap: "outerHTML",
      selectOOB: "#job-next,#job-history,#job-move",
    });
    document.getElementById("documents-status").textContent = "";
  }
}

// A file that was chosen is sent at once.
document.addEventListener("change", ({ target }) => {
  if (target.matches("form[data-mail] [type=file]") && target.files.length) target.form.requestSubmit();
});

// Ctrl+Enter sends a pasted text.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.repeat || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
  if (!event.target.matches("form[data-mail] textarea")) return;
  event.preventDefault();
  form().requestSubmit();
});

// A large file takes a while to send.

const status = () => document.querySelector("[data-mail-status]");

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-mail]")) return;
  if (event.target.matches("[aria-busy]")) return event.preventDefault();
  event.target.setAttribute("aria-busy", "true");
  status().textContent = status().dataset.mailStatus;
});

addEventListener("pageshow", (event) => {
  if (!event.persisted || !form()) return; // somebody came back: the same file can be sent again
  form().removeAttribute("aria-busy");
  form().elements.file.value = "";
  status().textContent = "";
});
