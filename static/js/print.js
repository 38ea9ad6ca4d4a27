// The Print button of a page.

document.querySelector("[data-print]")?.addEventListener("click", () => print());
