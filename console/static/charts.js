// Draws what a page holds in data-chart with ECharts, in the page's own colours; a point opens the rows behind it.
"use strict";

const night = window.matchMedia("(prefers-color-scheme: dark)");
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function drawn({ labels, values, unit }) {
  const [quiet, line, good] = ["--quiet", "--line", "--good"].map(ink);
  const text = { color: quiet, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { type: "category", data: labels, boundaryGap: false, axisLabel: { ...text, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: "value", minInterval: 1, splitNumber: 3, axisLabel: text, splitLine: { lineStyle: { color: line } } },
    // HTML tips would carry style attributes, which the page's policy forbids.
    tooltip: { trigger: "axis", renderMode: "richText", backgroundColor: ink("--sheet"), borderColor: line, textStyle: { ...text, color: ink("--ink") }, formatter: ([point]) => `${point.name}：${point.value}${unit}` },
    series: [{ type: "line", data: values, symbol: "circle", symbolSize: 7, showSymbol: values.length < 30, lineStyle: { width: 2.5, color: good }, itemStyle: { color: good }, areaStyle: { color: good, opacity: 0.15 } }],
  };
}

function draw(frame) {
  const held = JSON.parse(frame.dataset.chart);
  const chart = echarts.init(frame);
  chart.setOption(drawn(held));
  if (held.links.length) chart.on("click", (point) => window.location.assign(held.links[point.dataIndex]));
}

const frames = (root) => [...root.querySelectorAll(".chart")];
const charts = () => frames(document).map((frame) => echarts.getInstanceByDom(frame)).filter(Boolean);

document.addEventListener("htmx:load", (event) => frames(event.detail.elt).forEach((frame) => echarts.getInstanceByDom(frame) || draw(frame)));
document.addEventListener("htmx:beforeCleanupElement", (event) => echarts.getInstanceByDom(event.detail.elt)?.dispose());
window.addEventListener("resize", () => charts().forEach((chart) => chart.resize()));
window.addEventListener("beforeprint", () => charts().forEach((chart) => chart.resize()));
night.addEventListener("change", () => frames(document).forEach((frame) => echarts.getInstanceByDom(frame)?.setOption(drawn(JSON.parse(frame.dataset.chart)))));
