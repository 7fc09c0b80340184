// The list of tests: filters, sorting, selection.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { wallTime } from "../format.js";
import { go } from "../router.js";
import { confirm } from "../dialogs/confirm.js";
import { askGroup } from "../dialogs/group.js";
import { stateBadge } from "../parts/test-state.js";

const COLUMNS = [
  ["started", "Started", line => line.test.started],
  ["cell", "Cell", line => line.test.cell.toLowerCase()],
  ["group", "Group", line => line.group.toLowerCase()],
  ["protocol", "Protocol", line => line.test.protocol ?? ""],
  ["result", "Result", line => `${line.result_kind} ${String(1e9 + (line.result_number ?? -1e9)).padStart(24)}`],
  ["hours", "Hours", line => line.hours],
  ["state", "State", line => line.test.state],
];

const MOST_COMPARED = 12;

export function testsPage(main) {
  document.title = "Tests · SolidCell";
  const chosen = new Set();
  let tests = [];
  let order = { name: "started", isRising: false };
  let isDisposed = false;
  const search = h("input", { type: "search", id: "search", placeholder: "Search  ( / )", "aria-label": "Search tests", value: new URLSearchParams(location.search).get("search") ?? "", oninput: draw });
  const group = h("select", { "aria-label": "Group", onchange: draw });
  const state = h("select", { "aria-label": "State", onchange: draw });
  const archived = h("input", { type: "checkbox", id: "archived", onchange: load });
  const compare = h("button", { type: "button", disabled: true, onclick: () => go(`/compare?tests=${[...chosen].join(",")}`) }, "Compare");
  const put = h("button", { type: "button", class: "for-operators", disabled: true, onclick: putIntoGroup }, "Group …");
  const away = h("button", { type: "button", class: "for-operators", disabled: true, onclick: archive }, "Archive");
  const head = h("tr", {});
  const body = h("tbody");
  const table = h("table", { class: "list tests", hidden: true }, h("thead", {}, head), body);
  const empty = h("div", { class: "empty" }, h("p", {}, "Loading …"));
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Tests"), search),
    h("div", { class: "filters" }, group, state, h("label", {}, archived, " archived too"), compare, put, away), table, empty);

  function load() {
    get(`/tests?archived=${archived.checked}`).then(found => {
      if (isDisposed) return;
      tests = found;
      options(group, "All groups", [...new Set(tests.map(line => line.group).filter(Boolean))]);
      options(state, "All states", [...new Set(tests.map(line => line.test.state))]);
      draw();
    }).catch(problem => show(empty, h("p", { class: "problem" }, problem.message)));
  }

  function draw() {
    const words = search.value.trim().toLowerCase();
    const shown = tests.filter(line => matches(line, words) && (!group.value || line.group === group.value) && (!state.value || line.test.state === state.value)).sort(compareBy(order));
    show(head, h("td", {}), COLUMNS.map(([name, label]) => h("th", { scope: "col", "aria-sort": order.name !== name ? null : order.isRising ? "ascending" : "descending" },
      h("button", { type: "button", class: "sort", onclick: () => { order = { name, isRising: order.name === name && !order.isRising }; draw(); } }, label))), h("th", { scope: "col" }, "Area"), h("th", { scope: "col" }, "Test"));
    table.hidden = shown.length === 0;
    show(body, shown.map(line => row(line, chosen, drawButtons)));
    show(empty, shown.length > 0 ? null : tests.length > 0 ? h("p", {}, "No test matches.") : [h("h2", {}, "No test is stored yet"), h("p", {}, "Open a fixture, flash a protocol and start it.")]);
    drawButtons();
  }

  function drawButtons() {
    compare.disabled = chosen.size < 1 || chosen.size > MOST_COMPARED;
    compare.textContent = chosen.size > MOST_COMPARED ? `Compare: ${MOST_COMPARED} at most` : chosen.size ? `Compare ${chosen.size}` : "Compare";
    put.disabled = away.disabled = chosen.size === 0;
  }

  async function putIntoGroup() {
    const name = await askGroup(chosen.size);
    if (name !== null) await label({ group: name });
  }

  async function archive() {
    if (await confirm({ title: "Archive", text: `Take ${chosen.size} tests out of the list? "archived too" shows them again.`, action: "Archive" })) await label({ is_archived: true });
  }

  async function label(order) {
    for (const id of chosen) await post(`/tests/${id}/labels`, order).catch(problem => show(empty, h("p", { class: "problem" }, problem.message)));
    chosen.clear();
    load();
  }

  load();
  return { dispose: () => { isDisposed = true; }, focusSearch: () => search.focus() };
}

const matches = ({ fixture, test, group, tags, result }, words) => [fixture, test.cell, test.protocol, test.id, test.state, group, result, ...tags].join(" ").toLowerCase().includes(words);

function compareBy({ name, isRising }) {
  const value = COLUMNS.find(column => column[0] === name)[2];
  return (one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0) * (isRising ? 1 : -1);
}

function options(select, all, values) {
  const before = select.value;
  show(select, h("option", { value: "" }, all), values.sort().map(value => h("option", { value }, value)));
  select.value = values.includes(before) ? before : "";
}

function row(line, chosen, changed) {
  const { fixture, test } = line;
  const path = `/tests/${test.id}`;
  const cell = (label, ...content) => h("td", { "data-label": label }, content);
  const choose = h("input", { type: "checkbox", checked: chosen.has(test.id), "aria-label": `Choose ${test.cell}, ${test.id.slice(0, 8)}`, onchange: () => { choose.checked ? chosen.add(test.id) : chosen.delete(test.id); changed(); } });
  return h("tr", { onclick: event => event.target.closest("a, input, td.choose") || go(path) },
    h("td", { class: "choose" }, choose),
    cell("Started", wallTime(test.started)), cell("Cell", h("a", { href: path, "data-link": true }, test.cell), line.tags.map(tag => h("small", { class: "tag" }, " ", tag))), cell("Group", line.group || "–"), cell("Protocol", test.protocol ?? "–"),
    cell("Result", line.result || "–"), cell("Hours", line.hours.toFixed(1)),
    cell("State", stateBadge(test), test.end_reason && h("small", {}, ` ${test.end_reason}`), h("small", {}, " on ", h("a", { href: `/fixtures/${encodeURIComponent(fixture)}`, "data-link": true }, fixture))),
    cell("Area", `${test.area_square_centimetres.toFixed(3)} cm²`), cell("Test", h("code", {}, test.id.slice(0, 8))));
}
