// The faults menu: break the platform for the next calls, and mend it again.

import { make, toast, trying } from "./dom.js";
import { post } from "./net.js";

const SEND = "message/custom/send";
const PRESETS = [
  ["系统繁忙 −1，3 次", { call: "*", kind: "errcode", code: -1, remaining: 3 }],
  ["收下了却不答复，3 次", { call: SEND, kind: "accepted_reset", remaining: 3 }],
  ["连接中断，3 次", { call: "*", kind: "reset", remaining: 3 }],
  ["半分钟不答，1 次", { call: "*", kind: "hang", seconds: 30, remaining: 1 }],
  ["答复一张网页，3 次", { call: "*", kind: "html", remaining: 3 }],
  ["502，3 次", { call: "*", kind: "bad_gateway", remaining: 3 }],
  ["今天的次数用完 45009", { call: SEND, kind: "errcode", code: 45009, remaining: -1 }],
  ["IP 不在白名单 40164", { call: "stable_token", kind: "errcode", code: 40164, remaining: -1 }],
  ["1% 繁忙，一直", { call: "*", kind: "errcode", code: -1, remaining: -1, chance: 0.01 }],
];
const KINDS = {
  errcode: "错误码", hang: "不答", reset: "中断", html: "网页", bad_gateway: "502",
  accepted_hang: "收下不答", accepted_reset: "收下后中断",
};

const name = (fault) => [
  fault.call === "*" ? "所有接口" : fault.call,
  KINDS[fault.kind] + (fault.kind === "errcode" ? ` ${fault.code}` : ""),
  fault.chance < 1 ? `${Math.round(fault.chance * 1000) / 10}%` : "",
  fault.remaining < 0 ? "一直" : `还有 ${fault.remaining} 次`,
].filter(Boolean).join(" · ");

let drawn = "";

const decide = (job, agreed) => trying(() => post(`api/jobs/${job.msg_id}`, { agreed }));

const showWaiting = (jobs) => {
  document.getElementById("waiting").replaceChildren(...jobs.map((job) => make("li", {},
    make("p", {}, `等管理员点头：${job.content.text || job.kind}`),
    make("button", { type: "button", class: "primary", onclick: () => decide(job, true) }, "同意群发"),
    make("button", { type: "button", onclick: () => decide(job, false) }, "不同意"))));
};

const mend = (id) => trying(() => post(`api/faults/${id}`, {}, "DELETE"));

export const show = (faults, knobs, jobs) => {
  document.getElementById("mass-confirm").checked = Boolean(knobs.mass_confirm);
  if (JSON.stringify([faults, jobs]) === drawn) return;
  drawn = JSON.stringify([faults, jobs]);
  showWaiting(jobs);
  const count = document.getElementById("faults-count");
  count.textContent = faults.length + jobs.length;
  count.hidden = count.textContent === "0";
  document.getElementById("standing").replaceChildren(...faults.map((fault) => make("li", {}, name(fault),
    make("button", { type: "button", class: "plain", onclick: () => mend(fault.id) }, "修好"))));
};

export const start = (begun) => {
  const presets = PRESETS.map(([words, fault]) =>
    make("button", { type: "button", onclick: () => trying(() => post("api/faults", fault)) }, words));
  const tokens = make("button", {
    type: "button",
    onclick: () => trying(async () => { await post("api/tokens/expire", {}); toast("access_token 都失效了"); }),
  }, "令牌立刻失效");
  document.getElementById("presets").replaceChildren(...presets, tokens);
  document.getElementById("mass-confirm").addEventListener("change", (event) =>
    trying(() => post("api/knobs", { mass_confirm: Number(event.target.checked) })));
  document.getElementById("reset").addEventListener("click", () => {
    if (window.confirm("清空所有手机上的聊天，时间回到现在？公众号那边的记录不会跟着清空。")) trying(async () => { await post("api/reset", {}); begun(); });
  });
  document.addEventListener("click", (event) => {
    const menu = document.getElementById("faults");
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
};
