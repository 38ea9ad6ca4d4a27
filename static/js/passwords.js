// The button that shows a password while it is typed.

function show(input, button, shown) {
  input.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", shown);
  button.querySelector("[data-label]").textContent = shown ? "Hide" : "Show";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-show-password]");
  if (!button) return;
  const input = document.getElementById(button.dataset.showPassword);
  show(input, button, input.type === "password");
  input.focus();
});

// Sent as a password, so that browsers offer to save it and never suggest it as a text.
document.addEventListener("submit", (event) => {
  for (const button of event.target.querySelectorAll("[data-show-password]")) {
    show(document.getElementById(button.dataset.showPassword), button, false);
  }
}, { capture: true });
