// The + panel: photo, place, QR code, unfollow; and the small lists they open.

import { act, get, upload } from "./net.js";
import { make, trying } from "./dom.js";

const { places, subscriptions } = JSON.parse(document.getElementById("offers").textContent);

export class Panel {
  constructor(phone, opened) {
    this.opened = opened;
    this.openid = phone.dataset.openid;
    this.element = phone.querySelector(".panel");
    this.choices = phone.querySelector(".choices");
    this.file = this.element.querySelector("input");
    this.toggle = phone.querySelector(".more");
    this.toggle.addEventListener("click", () => this.show(this.element.hidden));
    this.file.addEventListener("change", () => this.photo());
    for (const button of this.element.querySelectorAll("[data-panel]")) {
      button.addEventListener("click", () => this.open(button.dataset.panel));
    }
  }

  show(open) {
    this.element.hidden = !open;
    this.choices.hidden = true;
    this.toggle.setAttribute("aria-expanded", open);
    if (open) this.opened();
  }

  async open(name) {
    this.show(false);
    if (name === "leave") return trying(() => act(this.openid, { kind: "unfollow" }));
    if (name === "scan") return this.scan();
    return this.choose(this.offers(name));
  }

  offers(name) {
    if (name === "place") return places.map((place) => this.place(place));
    if (name === "photo") return [this.picked(), this.item("用一张示例照片", { kind: "image" })];
    return subscriptions.map((template) =>
      this.item(`同意接收一次「${template.title}」`, { kind: "consent", template_id: template.id }));
  }

  picked() {
    return make("button", { type: "button", role: "menuitem", onclick: () => this.file.click() }, "从这台设备选一张照片…");
  }

  choose(items) {
    this.choices.replaceChildren(...items);
    this.choices.hidden = false;
    this.choices.querySelector("button, input")?.focus();
  }

  item(words, what, small = "") {
    return make("button", {
      type: "button", role: "menuitem",
      onclick: () => { this.show(false); trying(() => act(this.openid, what)); },
    }, words, small ? make("small", {}, small) : null);
  }

  place(place) {
    return this.item(place.label, { kind: "location", ...place }, `${place.latitude}, ${place.longitude}`);
  }

  async scan() {
    const found = await trying(() => get("api/codes"));
    const codes = (found?.codes || []).map((code) => this.item(code.scene, { kind: "scan", ticket: code.ticket }, "公众号做的码"));
    this.choose([...codes, this.typed("码上的编号", (scene) => ({ kind: "scan", scene }))]);
  }

  /** A line to type what a code says. */
  typed(hint, made) {
    const input = make("input", { type: "text", placeholder: hint, "aria-label": hint });
    return make("form", {
      onsubmit: (event) => {
        event.preventDefault();
        if (!input.value.trim()) return;
        this.show(false);
        trying(() => act(this.openid, made(input.value.trim())));
      },
    }, input, make("button", { type: "submit", class: "primary" }, "扫"));
  }

  async photo() {
    const [file] = this.file.files;
    this.file.value = "";
    this.show(false);
    if (file) {
      await trying(async () => {
        const { media_id } = await upload(`api/phones/${this.openid}/media`, file);
        await act(this.openid, { kind: "image", media_id });
      });
    }
  }
}
