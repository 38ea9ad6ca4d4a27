// Tags by a click: the person's own, below the field of tags.

const fold = (tag) => tag.trim().toLowerCase();

// The tags in the field, and the word at its end that is still being typed.
function tagsIn(field, suggested) {
  const names = field.value.split(",").map((name) => name.trim());
  const whole = [...suggested, ...field.defaultValue.split(",")].map(fold);
  const word = whole.includes(fold(names.at(-1))) ? "" : names.pop();
  return { names: names.filter(Boolean), word };
}

const suggestionsOf = (list) => [...list.querySelectorAll("[data-add-tag]")];

function suggest(list) {
  const buttons = suggestionsOf(list);
  const field = document.getElementById(list.dataset.tagsFor);
  const { names, word } = tagsIn(field, buttons.map((button) => button.dataset.addTag));
  for (const button of buttons) {
    const tag = fold(button.dataset.addTag);
    button.hidden = names.some((name) => fold(name) === tag) || !tag.includes(fold(word));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-add-tag]");
  if (!button) return;
  const list = button.parentElement;
  const field = document.getElementById(list.dataset.tagsFor);
  const tag = button.dataset.addTag;
  const { names, word } = tagsIn(field, suggestionsOf(list).map((one) => one.dataset.addTag));
  if (!fold(tag).includes(fold(word))) names.push(word);
  field.value = [...names, tag].join(", ");
  suggest(list);
  field.focus();
});

document.addEventListener("input", (event) => {
  const list = document.querySelector(`[data-tags-for="${event.target.id}"]`);
  if (event.target.id && list) suggest(list);
});

// What was typed before this script was there counts too.
for (const list of document.querySelectorAll("[data-tags-for]")) suggest(list);
