// Which phones lie on the desk: several side by side where there is room, one at a time on a phone.

const KEPT = "qunfang-playground-phones";
const narrow = window.matchMedia("(max-width: 760px)");

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) || [];
  } catch {
    return [];
  }
};

export class Desk {
  constructor(phones) {
    this.phones = phones;
    this.tabs = new Map([...document.querySelectorAll(".cast [data-openid]")].map((tab) => [tab.dataset.openid, tab]));
    this.unread = new Map();
    this.shown = this.first();
    for (const [openid, tab] of this.tabs) tab.addEventListener("click", () => this.pick(openid));
    for (const [openid, phone] of phones) phone.element.querySelector(".close").addEventListener("click", () => this.pick(openid));
    narrow.addEventListener("change", () => this.lay());
    document.addEventListener("keydown", (event) => this.key(event));
    this.lay();
  }

  first() {
    const known = remembered().filter((openid) => this.phones.has(openid));
    const room = Math.max(1, Math.floor((document.getElementById("desk").clientWidth - 20) / 360));
    return known.length ? known : [...this.phones.keys()].slice(0, Math.min(room, 4));
  }

  pick(openid) {
    if (narrow.matches) this.shown = [openid, ...this.shown.filter((each) => each !== openid)];
    else if (this.shown.includes(openid)) this.shown = this.shown.filter((each) => each !== openid);
    else this.shown = [...this.phones.keys()].filter((each) => each === openid || this.shown.includes(each));
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.shown));
    } catch {
      // A browser that keeps nothing still works: the desk is laid anew each time.
    }
    this.lay();
    if (this.visible(openid)) this.phones.get(openid).element.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  key(event) {
    const number = event.altKey && Number(event.code.replace("Digit", ""));
    const openid = number && [...this.phones.keys()][number - 1];
    if (!openid) return;
    event.preventDefault();
    if (!this.visible(openid)) this.pick(openid);
    this.phones.get(openid).text.focus();
  }

  visible(openid) {
    return narrow.matches ? this.shown[0] === openid : this.shown.includes(openid);
  }

  lay() {
    for (const [openid, phone] of this.phones) {
      const visible = this.visible(openid);
      const opened = visible && phone.element.hidden;
      phone.element.hidden = !visible;
      this.tabs.get(openid).setAttribute("aria-pressed", visible);
      if (visible) this.read(openid);
      if (opened) phone.toEnd();
    }
  }

  read(openid) {
    this.count(openid, 0);
  }

  /** A bubble came in: on a phone that lies in the drawer it is unread. */
  came(openid) {
    if (!this.visible(openid) || document.hidden) this.count(openid, (this.unread.get(openid) || 0) + 1);
  }

  count(openid, number) {
    this.unread.set(openid, number);
    const badge = this.tabs.get(openid).querySelector(".badge");
    badge.hidden = number === 0;
    badge.textContent = number > 99 ? "99+" : number;
    badge.setAttribute("aria-label", `${number} 条未读`);
  }
}
