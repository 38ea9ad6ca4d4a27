// The header's search shows its first results while one types; Enter leads to all of them.
/* global vega */

const REST = 120; // milliseconds after the last key

const field = document.querySelector("[data-find]");
const list = document.createElement("div");
let asking = null;
let timer = 0;

const options = () => [...list.querySelectorAll("[role=option]")];

function close() {
  asking?.abort();
  clearTimeout(timer);
  list.replaceChildren();
  vega.highlight(field, [], null);
}

async function ask() {
  asking?.abort();
  const own = asking = new AbortController();
  const token = document.querySelector('meta[name="csrf-token"]').content;
  try {
    const answer = await fetch(field.dataset.find, {
      method: "POST",
      headers: { "X-Quick": "1", "X-CSRFToken": token },
      body: new URLSearchParams({ line: field.value, find: "1" }),
      signal: own.signal,
    });
    const page = answer.ok && !answer.redirected ? await answer.text() : "";
    if (own === asking) show(page);
  } catch { /* Enter searches still */ }
}

function show(page) {
  const results = new DOMParser().parseFromString(page, "text/html").querySelector("[role=listbox]");
  if (!results || document.activeElement !== field) return close();
  for (const part of [results, ...results.querySelectorAll("[id]")]) part.id = `header-${part.id}`;
  list.replaceChildren(results);
  return vega.highlight(field, options(), null); // Enter leads to all
}

if (field) {
  list.className = "header-results";
  field.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", "header-quick-results"]]) {
    field.setAttribute(name, value);
  }
  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.value.trim()) timer = setTimeout(ask, REST);
    else close();
  });
  field.addEventListener("keydown", (event) => {
    const chosen = vega.highlighted(field);
    if (event.key === "Enter" && chosen) chosen.click();
    else if (event.key === "Escape" && options().length) close();
    else if (["ArrowDown", "ArrowUp"].includes(event.key) && options().length) vega.walkOptions(field, options(), event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.form.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !field.form.contains(relatedTarget) && close());
}
