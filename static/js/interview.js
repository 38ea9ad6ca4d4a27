// The form of an interview: the end follows the start, another day than those that are one click is
// typed, and the names of the time zones come when they are asked for.

const minutes = (time) => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
const clock = (all) => [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, "0")).join(":");

document.addEventListener("input", (event) => {
  const { form, name, value } = event.target;
  if (!form?.matches("[data-interview-form]")) return;
  if (name === "other_day") form.querySelector("[data-other-day]").checked = true;
  const { start, end } = form.elements;
  if (name !== "start" || !value) return;
  const before = start.dataset.before ?? start.defaultValue;
  const length = before && end.value > before ? minutes(end.value) - minutes(before) : 60;
  const later = minutes(value) + length;
  end.value = later < 24 * 60 ? clock(later) : "";
  start.dataset.before = value;
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-other-day]")) event.target.form.elements.other_day.focus();
});

document.addEventListener("focusin", async (event) => {
  const { timeZones } = event.target.dataset ?? {};
  if (!timeZones) return;
  delete event.target.dataset.timeZones;
  const answer = await fetch(timeZones);
  if (answer.ok) event.target.list.innerHTML = await answer.text();
});
