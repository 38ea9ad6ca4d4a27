// The filters of the list and the board: an address that says only what was chosen.

function fold(values, name) {
  const days = ["from", "to"].map((end) => values.get(`${name}_${end}`) ?? "");
  for (const end of ["from", "to"]) values.delete(`${name}_${end}`);
  if (values.get(name) === "..") values.set(name, days.some(Boolean) ? days.join("..") : "");
}

document.addEventListener("htmx:config:request", (event) => {
  const { sourceElement, request } = event.detail.ctx;
  if (sourceElement.id !== "filters") return;
  for (const name of ["applied", "added"]) fold(request.body, name);
  for (const [name, value] of [...request.body]) {
    if (!value || (name === "sort" && value === "newest")) request.body.delete(name);
  }
});

// Keys: the search of the header steps back for this one.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.key !== "/") return;
  if (document.querySelector("dialog[open]")) return;
  if (event.target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
  const field = document.querySelector("[data-list-search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}, { capture: true });
