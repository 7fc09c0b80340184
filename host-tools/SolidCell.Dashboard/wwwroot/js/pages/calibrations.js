// The certificates of guided calibrations, and when each fixture is due again.

import { h, show } from "../dom.js";
import { get } from "../api.js";
import { wallTime } from "../format.js";
import { badge } from "../parts/badges.js";

const SOON_DAYS = 30;

export function calibrationsPage(main) {
  document.title = "Calibrations · SolidCell";
  const body = h("tbody");
  const table = h("table", { class: "list", hidden: true }, h("thead", {}, h("tr", {}, ["Fixture", "Calibrated", "Due", "Channels: off before, off after (limit)", "By"].map(word => h("th", { scope: "col" }, word)))), body);
  const empty = h("div", { class: "empty" }, h("p", {}, "Loading …"));
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Calibrations")), table, empty);
  let isDisposed = false;

  function draw(certificates) {
    const newest = new Set();
    table.hidden = certificates.length === 0;
    show(body, certificates.map(one => {
      const isInForce = one.undone === null && !newest.has(one.fixture);
      if (isInForce) newest.add(one.fixture);
      return row(one, isInForce);
    }));
    show(empty, certificates.length > 0 ? null : h("p", {}, "No fixture was calibrated step by step yet, from its page or by ", h("code", {}, "solidcell calibrate FIXTURE"), ". Its certificates will stand here."));
  }

  get("/calibrations").then(found => { if (!isDisposed) draw(found); }).catch(problem => show(empty, h("p", { class: "problem" }, problem.message)));
  return { dispose: () => { isDisposed = true; } };
}

function row(one, isInForce) {
  const cell = (label, ...content) => h("td", { "data-label": label }, content);
  return h("tr", { class: isInForce ? null : "muted" }, cell("Fixture", h("a", { href: `/fixtures/${encodeURIComponent(one.fixture)}`, "data-link": true }, one.fixture)),
    cell("Calibrated", wallTime(one.date)), cell("Due", due(one, isInForce)), cell("Channels", one.channels.map(channelLine)), cell("By", one.by));
}

function due(one, isInForce) {
  if (one.undone !== null) return badge("unknown", "taken back");
  if (!isInForce) return "replaced";
  const days = (new Date(one.due) - Date.now()) / 86400000;
  const word = days < 0 ? "overdue" : days < SOON_DAYS ? "soon" : "in force";
  return [badge(days < 0 ? "faulted" : days < SOON_DAYS ? "paused" : "finished", word), ` ${one.due.slice(0, 10)}`];
}

const channelLine = channel => h("div", {}, h("b", {}, channel.channel), ` ${text(channel.largest_error_before)}, ${text(channel.largest_error_after)} ${channel.unit} (${text(channel.limit)}) `, h("small", {}, `uncertainty ${text(channel.uncertainty)}, ${channel.reference}`));

const text = value => String(Number(value.toPrecision(3)));
