// An email or an invitation, dropped anywhere on a page that has a form for one: a file, or text of
// another window.

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

export function send(files, words = "") {
  const { file, text, dropped } = form().elements;
  file.files = files;
  if (!files.length) text.value = words || text.value;
  form().closest("details")?.setAttribute("open", "");
  dropped.value = "y";
  form().requestSubmit();
  dropped.value = "";
}

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
