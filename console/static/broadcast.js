// The editor shows what belongs to one's own words, or to a text of the county.
"use strict";

const draft = document.getElementById("draft");
const choose = () => {
  const own = draft.elements.content.selectedIndex === 0;
  draft.classList.toggle("own-words", own);
  draft.classList.toggle("file-words", !own);
  const plan = draft.querySelector("[name=when][value=plan]");
  if (own && plan.checked) draft.querySelector("[name=when][value=now]").checked = true;
};
draft.elements.content.addEventListener("change", choose);
choose();

// Who hands it in does not wait for the picture beside it, nor is told that it never came.
let picture = null;
draft.addEventListener("htmx:beforeSend", (event) => { picture = event.detail.xhr; });
draft.addEventListener("submit", () => {
  if (picture === null) return;
  picture.onabort = picture.onerror = null;
  picture.abort();
});
