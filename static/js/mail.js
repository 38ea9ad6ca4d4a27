// A job that is added in another tab is in the list when somebody comes back.

let isAdding = false;

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-new-job]")) isAdding = true;
});

document.addEventListener("visibilitychange", () => {
  if (document.hidden || !isAdding) return;
  isAdding = false;
  const again = document.querySelector("[data-again]");
  again?.form.requestSubmit(again);
});
