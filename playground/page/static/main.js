// The page starts here: builds the phones, then asks every so often what is new for all of them at once.

import * as beyond from "./beyond.js";
import { Desk } from "./desk.js";
import { toast } from "./dom.js";
import { Drawer } from "./drawer.js";
import * as faults from "./faults.js";
import { get } from "./net.js";
import { Phone } from "./phone.js";
import * as time from "./time.js";

const LIVELY = 400;
const CALM = 1500;

const phones = new Map([...document.querySelectorAll(".phone")].map((element) => [element.dataset.openid, new Phone(element)]));
const desk = new Desk(phones);
const drawer = new Drawer(new Map([...phones].map(([openid, phone]) => [openid, phone.owner.name])));
const cursor = { bubble: 0, exchange: 0 };
let failing = 0;
let started = false;

const take = (screen) => {
  time.set(screen.offset_s);
  faults.show(screen.faults, screen.knobs, screen.waiting);
  for (const [openid, phone] of phones) {
    phone.stand(screen.phones[openid]);
    phone.wait(screen.busy.includes(openid));
  }
  for (const bubble of screen.bubbles) {
    phones.get(bubble.openid).add(bubble);
    if (started && bubble.side !== "sent") desk.came(bubble.openid);
    cursor.bubble = Math.max(cursor.bubble, bubble.id);
  }
  beyond.show(screen.beyond);
  for (const bubble of screen.beyond) cursor.bubble = Math.max(cursor.bubble, bubble.id);
  for (const exchange of screen.exchanges) {
    drawer.add(exchange);
    cursor.exchange = exchange.id;
  }
  started = true;
};

const look = async () => {
  try {
    const openids = [...phones.keys()].join(",");
    take(await get(`api/screen?since=${cursor.bubble}&exchange=${cursor.exchange}&phones=${openids}`));
    failing = 0;
  } catch (error) {
    failing += 1;
    if (failing === 3) toast("演练台没有答复，正在重连…");
    if (failing < 3 && !(error instanceof TypeError)) throw error;
  } finally {
    setTimeout(look, document.hidden || failing ? CALM : LIVELY);
  }
};

document.addEventListener("visibilitychange", () => { if (!document.hidden) desk.lay(); });
time.start();
beyond.start();
faults.start(() => window.location.reload());
look();
