// The report: its Print button.

document.querySelector("[data-print]")?.addEventListener("click", () => print());
