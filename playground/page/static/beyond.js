// Beyond WeChat: SMS to people without it, and what the robot says in the officials' group.

import { make } from "./dom.js";

const SHOWN = 200;
const list = document.getElementById("texts");
const menu = document.getElementById("beyond");
let unread = 0;

const count = () => {
  const badge = document.getElementById("beyond-count");
  badge.textContent = unread > 99 ? "99+" : unread;
  badge.hidden = !unread;
  document.getElementById("no-texts").hidden = list.children.length > 0;
};

const whose = (bubble) => (bubble.channel === "robot" ? "企业微信群" : bubble.openid.replace(/^(.{3})(.{4})/, "$1 $2 "));

const row = (bubble) => make("li", { class: bubble.channel },
  make("b", {}, whose(bubble)),
  make("time", {}, new Date(bubble.at * 1000).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" })),
  make("p", {}, bubble.content.text));

export const show = (bubbles) => {
  if (!bubbles.length) return;
  list.prepend(...bubbles.map(row).reverse());
  while (list.children.length > SHOWN) list.lastChild.remove();
  if (!menu.open) unread += bubbles.length;
  count();
};

export const start = () => {
  menu.addEventListener("toggle", () => { if (menu.open) { unread = 0; count(); } });
  document.addEventListener("click", (event) => { if (menu.open && !menu.contains(event.target)) menu.open = false; });
};
