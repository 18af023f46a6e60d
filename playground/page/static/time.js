// Times as a phone in China shows them, and the clock that can be pushed forward.

import { post } from "./net.js";
import { trying } from "./dom.js";

const zone = { timeZone: "Asia/Shanghai" };
const clockFace = new Intl.DateTimeFormat("zh-CN", { ...zone, hour: "2-digit", minute: "2-digit", hour12: false });
const day = new Intl.DateTimeFormat("zh-CN", { ...zone, month: "long", day: "numeric" });
const weekday = new Intl.DateTimeFormat("zh-CN", { ...zone, weekday: "short" });

let offset = 0;

const date = (seconds) => new Date(seconds * 1000);
const now = () => Date.now() / 1000 + offset;

export const hourMinute = (seconds) => clockFace.format(date(seconds));

/** "12:52" today, with the day before it otherwise. */
export const moment = (seconds) => {
  const same = day.format(date(seconds)) === day.format(date(now()));
  return same ? hourMinute(seconds) : `${day.format(date(seconds))} ${hourMinute(seconds)}`;
};

const length = (seconds) => {
  const days = Math.floor(seconds / 86400), hours = Math.round((seconds % 86400) / 3600);
  return [days && `${days} 天`, hours && `${hours} 小时`].filter(Boolean).join(" ") || "不到一小时";
};

const show = () => {
  const shown = now();
  document.getElementById("clock").textContent =
    `${day.format(date(shown))} ${weekday.format(date(shown))} ${hourMinute(shown)}`;
  for (const element of document.querySelectorAll(".status .hm")) element.textContent = hourMinute(shown);
};

export const set = (offsetSeconds) => {
  offset = offsetSeconds;
  const moved = document.getElementById("offset");
  moved.hidden = offset === 0;
  moved.textContent = offset > 0 ? `比现在晚 ${length(offset)}` : `比现在早 ${length(-offset)}`;
  document.getElementById("now").hidden = offset === 0;
  show();
};

export const start = () => {
  setInterval(show, 1000);
  for (const button of document.querySelectorAll("[data-time]")) {
    button.addEventListener("click", () =>
      trying(async () => set((await post("api/time", JSON.parse(button.dataset.time))).offset_s)));
  }
};
