// Every test that is stored, and one of them.

import { h, show } from "../dom.js";
import { get } from "../api.js";
import { wallTime } from "../format.js";
import { go } from "../router.js";
import { badge } from "../parts/badges.js";
import { makeTestPanel } from "../parts/test-panel.js";

const STATES = { planned: ["idle", "Planned"], running: ["running", "Running"], ended: ["finished", "Ended"], interrupted: ["faulted", "Interrupted"], "not-started": ["idle", "Not started"] };

/** Of a test that was running and of which nothing comes any more nobody knows whether it still runs. */
function stateBadge(test) {
  if (test.state === "unknown") return badge("unknown", `Unknown since ${test.last_record ? wallTime(test.last_record) : "its start"}`);
  return badge(...(STATES[test.state] ?? ["unknown", test.state]));
}

export function testsPage(main) {
  document.title = "Tests · SolidCell";
  const body = h("tbody");
  const search = h("input", { type: "search", id: "search", placeholder: "Search  ( / )", "aria-label": "Search tests", oninput: draw });
  const table = h("table", { class: "list", hidden: true }, h("thead", {}, h("tr", {}, ["Started", "Cell", "Protocol", "Fixture", "State", "Area", "Test"].map(word => h("th", { scope: "col" }, word)))), body);
  const empty = h("div", { class: "empty" }, h("p", {}, "Loading …"));
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Tests"), search), table, empty);
  let tests = [];
  let isDisposed = false;

  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const shown = tests.filter(({ fixture, test }) => [fixture, test.cell, test.protocol, test.id, test.state].join(" ").toLowerCase().includes(wanted));
    table.hidden = shown.length === 0;
    show(body, shown.map(row));
    show(empty, shown.length > 0 ? null : tests.length > 0 ? h("p", {}, "No test matches.") : [h("h2", {}, "No test is stored yet"), h("p", {}, "Open a fixture, flash a protocol and start it.")]);
  }

  get("/tests").then(found => { if (!isDisposed) { tests = found; draw(); } }).catch(problem => show(empty, h("p", { class: "problem" }, problem.message)));
  return { dispose: () => { isDisposed = true; }, focusSearch: () => search.focus() };
}

function row({ fixture, test }) {
  const path = `/tests/${test.id}`;
  const cell = (label, ...content) => h("td", { "data-label": label }, content);
  return h("tr", { onclick: event => event.target.closest("a") || go(path) },
    cell("Started", wallTime(test.started)), cell("Cell", h("a", { href: path, "data-link": true }, test.cell)), cell("Protocol", test.protocol ?? "–"),
    cell("Fixture", h("a", { href: `/fixtures/${encodeURIComponent(fixture)}`, "data-link": true }, fixture)),
    cell("State", stateBadge(test), test.end_reason && h("small", {}, ` ${test.end_reason}`)),
    cell("Area", `${test.area_square_centimetres.toFixed(3)} cm²`), cell("Test", h("code", {}, test.id.slice(0, 8))));
}

export function testPage(main, id) {
  document.title = "Test · SolidCell";
  const heading = h("h1", {}, "Test");
  const mark = h("span", {});
  const facts = h("p", { class: "facts" }, "Loading …");
  const panel = makeTestPanel(id, ({ fixture, test, samples, chemistry }) => {
    document.title = `${test.cell} · SolidCell`;
    show(heading, `${test.cell}, ${test.protocol ?? "unnamed protocol"}`);
    show(mark, stateBadge(test));
    show(facts, [chemistry, test.cell_kind, `${test.area_square_centimetres.toFixed(3)} cm²`, `started ${wallTime(test.started)}`, `${samples} samples`, test.end_reason, `test ${test.id.slice(0, 8)}`].filter(Boolean).join(" · "),
      " · on ", h("a", { href: `/fixtures/${encodeURIComponent(fixture)}`, "data-link": true }, fixture));
  });
  show(main, h("div", { class: "title" }, heading, mark), facts, panel.root);
  return { dispose: panel.dispose };
}
