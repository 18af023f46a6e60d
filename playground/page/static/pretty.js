// XML and JSON laid out for reading, in coloured pieces.

import { make } from "./dom.js";

const tag = (words) => make("span", { class: "tag" }, words);

const lines = (node, depth) => {
  const indent = "  ".repeat(depth);
  const inner = [...node.children];
  if (!inner.length) {
    return [indent, tag(`<${node.tagName}>`), make("span", { class: "value" }, node.textContent), tag(`</${node.tagName}>`), "\n"];
  }
  return [indent, tag(`<${node.tagName}>`), "\n", ...inner.flatMap((child) => lines(child, depth + 1)),
    indent, tag(`</${node.tagName}>`), "\n"];
};

const json = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
};

/** A <pre> of a body; what is neither XML nor JSON stays as it came. */
export const pretty = (text) => {
  if (!text) return make("pre", { class: "quiet" }, "（没有内容）");
  if (text.startsWith("<xml")) {
    const parsed = new DOMParser().parseFromString(text, "text/xml");
    if (!parsed.querySelector("parsererror")) return make("pre", {}, ...lines(parsed.documentElement, 0));
  }
  return make("pre", {}, json(text) ?? text);
};
