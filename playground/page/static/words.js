// Text as WeChat shows it: links, and links that send a choice back. Everything else is plain characters.

import { make } from "./dom.js";

const LINK = /<a\s+[^>]*?href=(["'])(.*?)\1[^>]*>([\s\S]*?)<\/a>|https?:\/\/[^\s<>"，。；！？（）]+/gi;
const CHOICE = "weixin://bizmsgmenu?";

const link = (href, words, choose) => {
  if (href.startsWith(CHOICE)) {
    const given = new URLSearchParams(href.slice(CHOICE.length));
    const choice = { text: given.get("msgmenucontent"), menu_id: given.get("msgmenuid") };
    return make("button", { type: "button", class: "choice", onclick: () => choose(choice) }, words);
  }
  if (!/^https?:\/\//i.test(href)) return document.createTextNode(words);
  return make("a", { href, target: "_blank", rel: "noopener noreferrer" }, words);
};

/** Nodes of a text; `choose` is called with {text, menu_id} when a choice in it is tapped. */
export const words = (text, choose) => {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    nodes.push(text.slice(end, match.index));
    nodes.push(match[2] == null ? link(match[0], match[0], choose) : link(match[2], match[3], choose));
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes;
};
