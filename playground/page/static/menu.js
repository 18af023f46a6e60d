// The account's menu at the foot of a chat: up to three buttons, each with up to five more.

import { make, toast } from "./dom.js";

const TAPS = {
  click: (button) => ({ kind: "click", key: button.key, name: button.name }),
  view: (button) => ({ kind: "view", url: button.url }),
  scancode_push: (button) => ({ kind: "scancode", push: true, key: button.key, ask: "扫到的内容" }),
  scancode_waitmsg: (button) => ({ kind: "scancode", key: button.key, ask: "扫到的内容" }),
  location_select: () => ({ panel: "place" }),
  pic_sysphoto: () => ({ panel: "photo" }),
  pic_photo_or_album: () => ({ panel: "photo" }),
  pic_weixin: () => ({ panel: "photo" }),
};

export class Menu {
  constructor(element, tap) {
    this.element = element;
    this.tap = tap;
    this.drawn = "";
  }

  show(buttons) {
    const drawn = JSON.stringify(buttons);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.element.hidden = buttons.length === 0;
    this.element.replaceChildren(...buttons.map((button) => this.top(button)));
  }

  top(button) {
    const under = button.sub_button || [];
    if (!under.length) return make("button", { type: "button", onclick: () => this.chosen(button) }, button.name);
    const list = make("div", { class: "under", role: "menu" },
      ...under.map((each) => make("button", {
        type: "button", role: "menuitem", onclick: () => { drop.open = false; this.chosen(each); },
      }, each.name)));
    const drop = make("details", { name: `menu-${this.element.dataset.openid}` },
      make("summary", {}, make("span", { class: "icon burger", "aria-hidden": "true" }), button.name), list);
    return drop;
  }

  chosen(button) {
    const tap = TAPS[button.type];
    if (!tap) return toast(`这里还打不开「${button.name}」`);
    if (button.type === "view") window.open(button.url, "_blank", "noopener");
    return this.tap(tap(button));
  }

  close() {
    for (const open of this.element.querySelectorAll("details[open]")) open.open = false;
  }
}
