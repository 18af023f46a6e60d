// One phone: its chat, its composer, its menu; whether the person follows the account.

import { draw } from "./bubbles.js";
import { make, trying } from "./dom.js";
import { Menu } from "./menu.js";
import { act } from "./net.js";
import { Panel } from "./panel.js";
import { moment } from "./time.js";

const GAP = 300; // a time is shown again after five minutes of silence, as in WeChat

export class Phone {
  constructor(element) {
    this.element = element;
    this.openid = element.dataset.openid;
    this.owner = element.dataset;
    this.chat = element.querySelector(".chat");
    this.text = element.querySelector("textarea");
    this.speaking = false;
    this.lastAt = 0;
    this.lastId = 0;
    this.panel = new Panel(element, () => this.toEnd());
    this.menu = new Menu(element.querySelector(".menu"), (what) => this.tapped(what));
    this.dots = make("li", { class: "theirs dots" },
      make("span", { class: "avatar mark", "aria-hidden": "true" }, "防"),
      make("div", { class: "words", "aria-label": "正在输入" }, make("i"), make("i"), make("i")));
    this.listen();
  }

  listen() {
    this.element.querySelector(".composer").addEventListener("submit", (event) => { event.preventDefault(); this.say(); });
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.say(); }
    });
    this.text.addEventListener("input", () => this.grow());
    this.element.querySelector(".speak").addEventListener("click", () => this.speak(!this.speaking));
    this.element.querySelector(".follow").addEventListener("click", () => this.act({ kind: "follow" }));
    this.element.querySelector(".stranger .scan").addEventListener("click", () => this.panel.scan());
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { this.panel.show(false); this.menu.close(); this.text.focus(); }
    });
    this.chat.addEventListener("click", () => { this.panel.show(false); this.menu.close(); });
  }

  act(what) {
    return trying(() => act(this.openid, what));
  }

  async say() {
    const text = this.text.value.trim();
    if (!text) return;
    this.text.value = "";
    this.grow();
    const done = await this.act({ kind: this.speaking ? "voice" : "text", text });
    if (!done && !this.text.value) { this.text.value = text; this.grow(); }
  }

  grow() {
    const written = this.text.value !== "";
    const near = this.nearEnd();
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 120)}px`;
    this.element.querySelector(".send").hidden = !written;
    this.element.querySelector(".more").hidden = written;
    if (near) this.toEnd();
  }

  /** With voice on, what is typed is what the voice says. */
  speak(on) {
    this.speaking = on;
    const button = this.element.querySelector(".speak");
    button.setAttribute("aria-pressed", on);
    button.setAttribute("aria-label", on ? "改用键盘" : "改用语音");
    button.firstElementChild.className = `icon ${on ? "keyboard" : "voice"}`;
    this.text.placeholder = on ? "写下语音里说的话" : "";
    this.text.focus();
  }

  tapped(what) {
    this.menu.close();
    if (what.panel) return this.panel.open(what.panel);
    if (what.ask) {
      return this.panel.choose([this.panel.typed(what.ask, (result) => ({ kind: "scancode", key: what.key, push: what.push, result }))]);
    }
    return this.act(what);
  }

  add(bubble) {
    if (bubble.id <= this.lastId) return;
    const near = this.nearEnd();
    if (bubble.at - this.lastAt > GAP || bubble.at < this.lastAt) this.chat.append(make("li", { class: "when" }, moment(bubble.at)));
    this.lastAt = bubble.at;
    this.lastId = bubble.id;
    const item = draw(bubble, this.owner, (choice) => this.act({ kind: "text", ...choice }));
    if (near) item.querySelector("img")?.addEventListener("load", () => this.toEnd());
    this.chat.append(item);
    if (this.dots.isConnected) this.chat.append(this.dots);
    if (near || bubble.side === "sent") this.toEnd();
  }

  stand({ follows, menu }) {
    this.element.classList.toggle("following", follows);
    this.element.querySelector(".stranger").hidden = follows;
    this.element.querySelector(".composer").hidden = !follows;
    if (!follows) this.panel.element.hidden = true;
    this.menu.show(menu);
  }

  wait(busy) {
    if (busy === this.dots.isConnected) return;
    this.element.querySelector(".typing").hidden = !busy;
    this.element.querySelector(".title h2").hidden = busy;
    if (busy) this.chat.append(this.dots);
    else this.dots.remove();
    if (busy) this.toEnd();
  }

  nearEnd() {
    return this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 80;
  }

  toEnd() {
    this.chat.scrollTop = this.chat.scrollHeight;
  }
}
