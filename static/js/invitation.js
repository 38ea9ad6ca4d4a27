// The .ics file of an invitation, dropped anywhere on a page that has a form for one.

const form = () => document.querySelector("form[data-invitation]:has(input[type=file])");

function hasFiles(event) {
  return [...(event.dataTransfer?.types ?? [])].includes("Files");
}

document.addEventListener("dragover", (event) => {
  if (!hasFiles(event) || !form()) return;
  event.preventDefault(); // or the browser would open the file
  event.dataTransfer.dropEffect = "copy";
  form().dataset.invitation = "over";
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget && form()) form().dataset.invitation = "";
});

document.addEventListener("drop", (event) => {
  const target = form();
  if (!hasFiles(event) || !target) return;
  event.preventDefault();
  target.dataset.invitation = "";
  target.querySelector("input[type=file]").files = event.dataTransfer.files;
  target.closest("details")?.setAttribute("open", "");
  target.requestSubmit();
});
