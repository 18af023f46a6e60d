// What a page needs besides htmx: errors are shown where they happen, a wide table says that it can be pushed.
"use strict";

document.addEventListener("htmx:beforeSwap", (event) => {
  // An answer in words (a refusal, a page that is gone) is shown like any other.
  if (event.detail.xhr.status >= 400 && event.detail.xhr.status !== 401) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.addEventListener("click", (event) => {
  // The menu under one's own name closes when one clicks elsewhere.
  document.querySelectorAll("details.me[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  });
});
