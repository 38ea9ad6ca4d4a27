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
