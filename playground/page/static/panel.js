// The + panel: photo, place, QR code, unfollow; and the small lists they open.

import { act, get, upload } from "./net.js";
import { make, trying } from "./dom.js";

const places = JSON.parse(document.getElementById("places").textContent);

export class Panel {
  constructor(phone) {
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
  }

  async open(name) {
    this.show(name === "photo" && !this.element.hidden);
    if (name === "photo") return this.file.click();
    if (name === "leave") return trying(() => act(this.openid, { kind: "unfollow" }));
    return name === "place" ? this.choose(places.map((place) => this.place(place))) : this.scan();
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
    this.choose([...codes, this.typed("码上的编号，例如 410727103005", (scene) => ({ kind: "scan", scene }))]);
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
