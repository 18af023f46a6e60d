// What a page needs besides htmx: errors are shown where they happen, a wide table says that it can be pushed.
"use strict";

document.addEventListener("htmx:beforeSwap", (event) => {
  // An answer in words (a refusal, a page that is gone) is shown like any other.
  if (event.detail.xhr.status >= 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// A part that is shown anew keeps what was open in it, and where the keyboard stood.
const steps = (root) => [...root.querySelectorAll("a, summary")];
let stood = null;

document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
  const at = steps(target).indexOf(document.activeElement);
  stood = { at, open: [...target.querySelectorAll("details")].map((one) => one.open) };
});

document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
  target.querySelectorAll("details").forEach((one, n) => { one.open ||= Boolean(stood?.open[n]); });
  if (stood?.at >= 0) steps(target)[stood.at]?.focus({ preventScroll: true });
});

document.addEventListener("click", (event) => {
  // The menu under one's own name closes when one clicks elsewhere.
  document.querySelectorAll("details.me[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  });
});

document.addEventListener("keydown", ({ key }) => {
  const menu = key === "Escape" && document.querySelector("details.me[open]");
  if (menu) { menu.removeAttribute("open"); menu.querySelector("summary").focus(); }
});

document.addEventListener("click", ({ target }) => { if (target.closest("[data-print]")) window.print(); });

// Whoever types is there: a long text is no quarter of an hour of silence.
const here = document.body.dataset.here;
const EVERY_MS = 2 * 60 * 1000;
let told = Date.now();

document.addEventListener("input", () => {
  if (!here || Date.now() - told < EVERY_MS) return;
  told = Date.now();
  fetch(here).catch(() => {});
});

// A page that comes back out of the browser's memory is asked for anew: who signed out is out.
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

// Pressed twice is sent once: what goes out says so until the answer is there, or for as long as a slow one takes.
const SENDING_MS = 8 * 1000;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("aria-busy")) return event.preventDefault();
  if (form.method !== "post") return;
  form.setAttribute("aria-busy", "true");
  setTimeout(() => form.removeAttribute("aria-busy"), SENDING_MS);
});

// A field takes so much and no more: the browser cuts what is pasted, and says nothing.
document.addEventListener("input", ({ target }) => {
  const full = target.maxLength >= 30 && target.value.length >= target.maxLength;
  let note = target.parentElement?.querySelector(":scope > .full");
  if (full && !note) {
    note = Object.assign(document.createElement("span"), { className: "full badge warn" });
    note.setAttribute("role", "status");
    target.after(note);
  }
  if (note) note.textContent = full ? `最多 ${target.maxLength} 个字，已经满了，再多的放不进去。请看看结尾全不全。` : "";
});
