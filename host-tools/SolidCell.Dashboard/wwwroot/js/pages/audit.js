// Who asked what of which fixture, and what the fixture said.

import { h, show } from "../dom.js";
import { get } from "../api.js";
import { wallTime } from "../format.js";
import { badge } from "../parts/badges.js";

export function auditPage(main) {
  document.title = "Audit · SolidCell";
  const body = h("tbody");
  const search = h("input", { type: "search", id: "search", placeholder: "Search  ( / )", "aria-label": "Search commands", oninput: draw });
  const table = h("table", { class: "list", hidden: true }, h("thead", {}, h("tr", {}, ["When", "Fixture", "Command", "By", "Answer", "Details"].map(word => h("th", { scope: "col" }, word)))), body);
  const empty = h("div", { class: "empty" }, h("p", {}, "Loading …"));
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Audit"), search), table, empty);
  let lines = [];
  let isDisposed = false;

  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const shown = lines.filter(line => JSON.stringify(line).toLowerCase().includes(wanted));
    table.hidden = shown.length === 0;
    show(body, shown.map(row));
    show(empty, shown.length > 0 ? null : h("p", {}, lines.length > 0 ? "No command matches." : "No command was sent yet. Every one that is will stand here, with its answer."));
  }

  get("/audit?limit=1000").then(found => { if (!isDisposed) { lines = found; draw(); } }).catch(problem => show(empty, h("p", { class: "problem" }, problem.message)));
  return { dispose: () => { isDisposed = true; }, focusSearch: () => search.focus() };
}

function row(line) {
  const cell = (label, ...content) => h("td", { "data-label": label }, content);
  const isGood = ["done", "repeated", "answered"].includes(line.outcome);
  const outcome = line.outcome === null ? badge("unknown", "no answer yet") : badge(isGood ? "finished" : "faulted", line.outcome);
  return h("tr", {}, cell("When", wallTime(line.sent)), cell("Fixture", h("a", { href: `/fixtures/${encodeURIComponent(line.fixture)}`, "data-link": true }, line.fixture)), cell("Command", h("b", {}, line.command)), cell("By", line.client),
    cell("Answer", outcome, line.answer && ` ${line.answer}`), cell("Details", h("small", {}, line.detail)));
}
