"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const told = document.getElementById("told");
let pinned = null;
function light(path) {
  for (const one of document.querySelectorAll(".fact")) one.classList.toggle("lit", one.dataset.path === path);
  told.textContent = path === null ? "" : data[path] || path;
}
function factOf(event) { return event.target instanceof Element ? event.target.closest(".fact") : null; }
for (const name of ["mouseover", "focusin"]) {
  document.addEventListener(name, (event) => { const fact = factOf(event); if (fact) light(fact.dataset.path); });
}
for (const name of ["mouseout", "focusout"]) {
  document.addEventListener(name, (event) => { if (factOf(event)) light(pinned); });
}
function pin(path) { pinned = pinned === path ? null : path; light(pinned); }
document.addEventListener("click", (event) => { const fact = factOf(event); if (fact) pin(fact.dataset.path); });
document.addEventListener("keydown", (event) => {
  const fact = factOf(event);
  if (event.key === "Escape") { pinned = null; light(null); }
  if (event.key === "Enter" && fact) pin(fact.dataset.path);
});
