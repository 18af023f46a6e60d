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

// What a field still wants is said in our words: the browser says it in its own language.
const CHOSEN = "请选一项。";
const EMPTY = { "select-one": CHOSEN, radio: CHOSEN, checkbox: "请先勾上。", date: "请选日期。", time: "请选时间。", "datetime-local": "请选日期和时间。", file: "请选文件。" };

const wants = ({ type, value, validity, minLength }) =>
  validity.valueMissing ? EMPTY[type] ?? "请填这一项。"
  : validity.tooShort ? `至少写 ${minLength} 个字，现在是 ${value.length} 个。`
  : validity.rangeOverflow ? "这一天还没到，请选早一点的。"
  : validity.rangeUnderflow ? "太早了，请选晚一点的。"
  : "格式不对，请看一看再填。";

document.addEventListener("invalid", ({ target }) => { target.setCustomValidity(wants(target)); }, true);

// Said until the next touch: another answer is judged anew, of a group of choices any of them.
const anew = ({ target }) => {
  for (const field of target.form?.elements ?? []) if (field === target || field.name === target.name) field.setCustomValidity?.("");
};
document.addEventListener("input", anew);
document.addEventListener("change", anew);
