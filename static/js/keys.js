// Keys of every page, and menus by arrows. Other files find what they need in `vega`: an import has
// an address without a version, which no browser may keep.
/* global vega */

const CHORD = 1500; // milliseconds between g and the key of a page

// A single key that may act: they are not switched off, nothing is typed, no dialog is open, and
// what was asked for before is there.
const NOT_NOW = "dialog[open], [data-holding], [data-status][aria-busy], #move-place[aria-busy], a.htmx-request";

function isShortcut(event) {
  if (document.documentElement.dataset.keys === "off" || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return !vega.isLeaving() && !document.querySelector(NOT_NOW) && !vega.isField(event.target);
}

const withKey = (name, key) => [...document.querySelectorAll(`[${name}="${CSS.escape(key)}"]`)];

// g and a second key lead to a page, before any other meaning of that key.

let chordBegan = -Infinity;

addEventListener("keydown", (event) => {
  if (!isShortcut(event)) return;
  const isSecond = event.timeStamp - chordBegan < CHORD;
  chordBegan = event.key === "g" ? event.timeStamp : -Infinity;
  const [page] = isSecond ? withKey("data-go", event.key) : [];
  if (!page) return;
  event.preventDefault();
  event.stopPropagation();
  vega.follow(page);
}, { capture: true });

// Menus

const openMenu = () => document.querySelector("details[data-menu][open]");

function itemsOf(menu) {
  const all = menu.querySelectorAll(".menu-list :is(a[href], button, select, input:not([type=hidden]))");
  return [...all].filter((item) => item.checkVisibility());
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function nextItem(items, key) {
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  const at = items.indexOf(document.activeElement);
  if (at < 0) return key === "ArrowUp" ? items.at(-1) : items[0];
  return items[(at + STEPS[key] + items.length) % items.length];
}

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("details[data-menu]");
  const isAction = event.key in STEPS || (menu?.open && ["Home", "End"].includes(event.key));
  if (!menu || !isAction || event.defaultPrevented || vega.isField(event.target)) return;
  event.preventDefault();
  menu.open = true;
  nextItem(itemsOf(menu), event.key)?.focus();
});

document.addEventListener("focusout", (event) => {
  const menu = event.target.closest?.("details[data-menu][open]");
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
});

// Options below a field that keeps the focus (ARIA combobox): one of them is highlighted, or none.

function highlight(field, options, option) {
  for (const one of options) one.setAttribute("aria-selected", one === option);
  field.setAttribute("aria-expanded", options.length > 0);
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

const highlighted = (field) => document.getElementById(field.getAttribute("aria-activedescendant") || "-");

function walkOptions(field, options, key) {
  const at = options.indexOf(highlighted(field));
  const next = at < 0 && key === "ArrowUp" ? -1 : (at + STEPS[key] + options.length) % options.length;
  highlight(field, options, options.at(next));
}

// Escape closes what is open: a menu first, then a message

function closeSomething() {
  const menu = openMenu();
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return true;
  }
  const message = [...document.querySelectorAll("[data-message]")].pop();
  message?.remove();
  return Boolean(message);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (closeSomething()) event.preventDefault();
});

// A key that stands at an element follows that link or leads to that field.

document.addEventListener("keydown", (event) => {
  if (!isShortcut(event)) return;
  if (event.key === "?") vega.openDialog("keys");
  // The search of a page comes after that of the header, and is meant before it.
  const keyed = withKey("data-key", event.key).pop();
  if (!keyed) return;
  event.preventDefault();
  if (keyed.matches("[data-form]")) vega.visit(keyed.href);
  else if (keyed.tagName === "A") vega.follow(keyed);
  else {
    keyed.focus();
    keyed.select?.();
  }
});

Object.assign(globalThis.vega ??= {}, { isShortcut, nextItem, highlight, highlighted, walkOptions });
