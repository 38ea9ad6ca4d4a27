// A file to import: sent once it is chosen or dropped. How far a large one has come.

const upload = () => document.querySelector("form[data-import-upload]");

document.addEventListener("change", (event) => {
  if (event.target.type !== "file" || !event.target.files.length) return;
  event.target.closest("form[data-import-upload]")?.requestSubmit();
});

addEventListener("pageshow", () => {
  const input = upload()?.querySelector("input[type=file]");
  if (input) input.value = ""; // somebody came back: the same file can be chosen again
});

function hasFiles(event) {
  return [...(event.dataTransfer?.types ?? [])].includes("Files");
}

document.addEventListener("dragover", (event) => {
  if (!hasFiles(event) || !upload()) return;
  event.preventDefault(); // or the browser would open the file
  event.dataTransfer.dropEffect = "copy";
  upload().dataset.importUpload = "over";
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget && upload()) upload().dataset.importUpload = "";
});

document.addEventListener("drop", (event) => {
  if (!hasFiles(event) || !upload()) return;
  event.preventDefault();
  upload().dataset.importUpload = "";
  upload().querySelector("input[type=file]").files = event.dataTransfer.files;
  upload().requestSubmit();
});

// Progress: asked for each second, while the answer is awaited.

const EACH = 1000; // milliseconds
const form = document.querySelector("form[data-progress]");
let asking = 0;

async function ask() {
  const answer = await fetch(form.dataset.progress, { headers: { "HX-Request": "true" } });
  const box = document.getElementById("import-progress");
  if (answer.ok && asking && box) box.innerHTML = await answer.text();
}

function begin() {
  if (form?.dataset.progress) asking ||= setInterval(() => ask().catch(end), EACH);
}

function end() {
  clearInterval(asking);
  asking = 0;
  document.getElementById("import-progress")?.replaceChildren();
}

form?.addEventListener("submit", begin);
if (form && !upload()) {
  document.addEventListener("htmx:before:request", begin);
  document.addEventListener("htmx:finally:request", end);
}
addEventListener("pageshow", end);
