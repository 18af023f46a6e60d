// One bubble of each kind, as WeChat draws it.

import { make } from "./dom.js";
import { words } from "./words.js";

const picture = (id) => make("img", { src: `api/media/${encodeURIComponent(id)}`, alt: "照片", loading: "lazy" });

const seconds = (text) => Math.min(60, Math.max(2, Math.ceil((text || "").length / 3)));

const text = (content, choose) => make("div", { class: "words" }, ...words(content.text, choose));

const image = (content) => make("div", { class: "picture" }, picture(content.media_id));

const voice = (content) => make("div", { class: "voice-line" },
  make("div", { class: "words voice-bubble", "data-length": Math.ceil(seconds(content.text) / 5) },
    make("span", { class: "icon wave", "aria-hidden": "true" }), `${seconds(content.text)}″`),
  content.text ? make("p", { class: "heard" }, content.text) : null);

const video = () => make("div", { class: "card film" }, "▶ 视频");

const place = (content) => make("div", { class: "card place" },
  make("b", {}, content.label || "我的位置"),
  make("small", {}, `${Number(content.latitude).toFixed(4)}, ${Number(content.longitude).toFixed(4)}`),
  make("div", { class: "map", "aria-hidden": "true" }, make("span", { class: "icon pin" })));

const outside = (url, ...children) =>
  /^https?:\/\//i.test(url || "") ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children)
    : make("div", {}, ...children);

const article = (item) => outside(item.url,
  make("b", {}, item.title || ""),
  item.description ? make("small", {}, item.description) : null);

const news = (content) => make("div", { class: "card news" }, ...(content.articles || []).map(article));

const link = (content) => make("div", { class: "card news" }, article(content));

const choices = (content, choose) => make("div", { class: "words choices-card" },
  make("p", {}, ...words(content.head_content || "", choose)),
  ...(content.list || []).map((item) => make("button", {
    type: "button", class: "choice", onclick: () => choose({ text: item.content, menu_id: item.id }),
  }, item.content)),
  content.tail_content ? make("p", {}, content.tail_content) : null);

const template = (content) => make("div", { class: "card notice" },
  make("b", {}, content.title),
  make("dl", {}, ...content.fields.flatMap(([label, value]) => [make("dt", {}, label), make("dd", {}, value)])),
  content.url ? outside(content.url, make("span", { class: "detail" }, "查看详情")) : null);

const file = (content) => make("div", { class: "card news" }, make("b", {}, content.title || "文件"));

const other = (content) => make("div", { class: "words" }, content.title || "（这种消息这里显示不了）");

const DRAWN = {
  text, image, voice, video, shortvideo: video, location: place, news, link, file, template,
  msgmenu: choices, subscription: template,
};

const note = (bubble) => {
  const spoken = bubble.kind === "transfer_customer_service" ? "正在为你转接人工，请稍等" : bubble.content.text;
  return make("li", { class: `note is-${bubble.kind}`, "data-id": bubble.id },
    make("span", {}, spoken),
    bubble.content.reason ? make("small", {}, bubble.content.reason) : null);
};

/** The list item of one bubble; `owner` is {name, colour} of the phone. */
export const draw = (bubble, owner, choose) => {
  if (bubble.side === "note") return note(bubble);
  const mine = bubble.side === "sent";
  const avatar = make("span", { class: `avatar ${mine ? owner.colour : "mark"}`, "aria-hidden": "true" },
    mine ? owner.name.slice(-2) : "防");
  const body = (DRAWN[bubble.kind] || other)(bubble.content, choose);
  const item = make("li", { class: `${mine ? "mine" : "theirs"} is-${bubble.kind}`, "data-id": bubble.id },
    avatar, make("div", { class: "body" }, body));
  return item;
};
