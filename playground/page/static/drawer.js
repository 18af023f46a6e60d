// The drawer of exchanges: what really went over the wire between platform and account.

import { make, trying } from "./dom.js";
import { get } from "./net.js";
import { pretty } from "./pretty.js";
import { hourMinute } from "./time.js";

const KEPT = 200;
const KINDS = {
  text: "文字", image: "照片", voice: "语音", video: "视频", location: "位置", link: "链接", file: "文件",
  subscribe: "关注", unsubscribe: "取消关注", SCAN: "扫码", CLICK: "点菜单", VIEW: "点链接菜单",
  TEMPLATESENDJOBFINISH: "模板消息结果", MASSSENDJOBFINISH: "群发结果", subscribe_msg_sent_event: "订阅通知结果",
};

const section = (title, text) => [make("h3", {}, title), pretty(text)];

const sealed = (plain, wire, title) =>
  plain ? [...section(title, plain), make("details", {}, make("summary", {}, "线上传的密文"), pretty(wire))] : section(title, wire);

const body = (exchange) => exchange.direction === "hook"
  ? [...sealed(exchange.plain, exchange.asked, "平台发来"), ...sealed(exchange.plain_answer, exchange.answered, "公众号答复")]
  : [...section("公众号请求", exchange.asked), ...section("平台答复", exchange.answered)];

export class Drawer {
  constructor(names) {
    this.names = names;
    this.element = document.getElementById("drawer");
    this.list = document.getElementById("exchanges");
    this.toggle = document.getElementById("drawer-toggle");
    this.toggle.addEventListener("click", () => this.show(this.element.hidden));
    document.getElementById("drawer-close").addEventListener("click", () => { this.show(false); this.toggle.focus(); });
    this.element.addEventListener("keydown", (event) => { if (event.key === "Escape") { this.show(false); this.toggle.focus(); } });
  }

  show(open) {
    this.element.hidden = !open;
    this.toggle.setAttribute("aria-expanded", open);
    document.body.classList.toggle("with-drawer", open);
  }

  add(exchange) {
    const hook = exchange.direction === "hook";
    const detail = make("div", { class: "detail" });
    const opened = async (event) => {
      if (!event.target.open || detail.hasChildNodes()) return;
      const whole = await trying(() => get(`api/exchanges/${exchange.id}`));
      if (whole) detail.replaceChildren(...(whole.id ? body(whole) : [make("p", {}, "这一条太早，已经不在了。")]));
    };
    this.list.prepend(make("li", {}, make("details", { ontoggle: opened },
      make("summary", { class: exchange.status === "ok" ? "fine" : "failed" },
        make("span", { class: `way ${exchange.direction}`, title: hook ? "平台 → 公众号" : "公众号 → 平台" }, hook ? "收" : "发"),
        make("b", {}, KINDS[exchange.title] || exchange.title),
        make("span", { class: "who" }, this.names.get(exchange.openid) || ""),
        exchange.attempt > 1 ? make("span", { class: "again" }, `第 ${exchange.attempt} 次`) : null,
        make("span", { class: "took" }, `${exchange.ms} ms`),
        make("time", {}, hourMinute(exchange.at)),
        exchange.status === "ok" || !exchange.status ? null : make("small", {}, exchange.status)),
      detail)));
    while (this.list.children.length > KEPT) this.list.lastElementChild.remove();
  }
}
