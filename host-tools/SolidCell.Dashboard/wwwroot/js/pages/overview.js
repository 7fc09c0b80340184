// All fixtures at a glance, those that need a person first.

import { h, show, setText, setAttribute } from "../dom.js";
import { state, listen, sparks } from "../live.js";
import { go } from "../router.js";
import { stateOf } from "../parts/badges.js";
import { makeChoice } from "./overview-choice.js";
import { COLUMNS, makeRow } from "./overview-row.js";

const FILTERS = [
  { key: "all", word: "All", takes: fixture => fixture.link !== "past" },
  { key: "attention", word: "Need attention", takes: fixture => fixture.severity >= 4 },
  { key: "running", word: "Running", takes: fixture => fixture.state === "running" && fixture.link === "live" },
  { key: "free", word: "Free", takes: fixture => ["idle", "finished"].includes(fixture.state) && fixture.link === "live" },
  { key: "past", word: "Earlier", takes: fixture => fixture.link === "past" },
];

const view = { filter: "all", search: "", sort: "severity", isDescending: true };

export function overviewPage(main) {
  document.title = "Fixtures · SolidCell";
  const rows = new Map();
  const body = h("tbody");
  const choice = makeChoice();
  const chips = h("div", { class: "chips", role: "group", "aria-label": "Which fixtures" });
  const search = h("input", { type: "search", id: "search", placeholder: "Search  ( / )", "aria-label": "Search fixtures, cells and protocols", value: view.search,
    oninput: event => { view.search = event.target.value; draw(); } });
  const head = h("tr", {}, h("td", { class: "for-operators" }), COLUMNS.map(column => heading(column, draw)));
  const table = h("table", { class: "fixtures" }, h("thead", {}, head), body);
  const empty = h("div", { class: "empty" });
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Fixtures"), chips, h("a", { href: "/calibrations", "data-link": true }, "Calibrations"), h("a", { href: "/pairing", "data-link": true, class: "for-admins" }, "Add a fixture"), search), choice.root, table, empty);

  function draw() {
    drawChips(chips, draw);
    drawHeads(head);
    const shown = state.fixtures ? sorted(state.fixtures.filter(isShown)) : [];
    table.hidden = shown.length === 0;
    show(empty, shown.length === 0 ? emptyText() : null);
    const order = shown.map(fixture => {
      if (!rows.has(fixture.name)) rows.set(fixture.name, makeRow(fixture.name, choice));
      const row = rows.get(fixture.name);
      row.update(fixture, sparks.get(fixture.name));
      return row.element;
    });
    // Only moves rows when the order has changed, so that the focus stays where it is.
    if (order.length !== body.children.length || order.some((row, i) => body.children[i] !== row)) keepFocus(() => body.replaceChildren(...order));
  }

  const keys = event => moveBetweenRows(event, body);
  main.addEventListener("keydown", keys);
  const stop = listen(what => what === "fixtures" && draw());
  draw();
  return { dispose: () => { stop(); main.removeEventListener("keydown", keys); }, focusSearch: () => search.focus() };
}

function heading(column, draw) {
  const turn = () => {
    view.isDescending = view.sort === column.key ? !view.isDescending : column.isDescending ?? false;
    view.sort = column.key;
    draw();
  };
  return h("th", { scope: "col", class: column.class ?? null, "data-key": column.key },
    h("button", { type: "button", class: "sort", onclick: turn, title: `Sort by ${column.long ?? column.word}` }, column.word, column.unit && h("small", {}, column.unit)));
}

function drawHeads(head) {
  for (const cell of head.querySelectorAll("th")) {
    const isSorted = cell.dataset.key === view.sort;
    setAttribute(cell, "aria-sort", isSorted ? (view.isDescending ? "descending" : "ascending") : "none");
  }
}

function drawChips(chips, draw) {
  if (chips.children.length === 0) {
    chips.append(...FILTERS.map(filter => h("button", { type: "button", class: "chip", "data-key": filter.key,
      onclick: () => { view.filter = filter.key; draw(); } }, filter.word, " ", h("b", {}))));
  }
  for (const chip of chips.children) {
    const filter = FILTERS.find(one => one.key === chip.dataset.key);
    const number = (state.fixtures ?? []).filter(filter.takes).length;
    setText(chip.querySelector("b"), String(number));
    setAttribute(chip, "aria-pressed", String(view.filter === filter.key));
    chip.hidden = filter.key === "past" && number === 0;
  }
}

function isShown(fixture) {
  const text = [fixture.name, fixture.test?.cell, fixture.test?.protocol, stateOf(fixture).word].join(" ").toLowerCase();
  return FILTERS.find(filter => filter.key === view.filter).takes(fixture) && text.includes(view.search.trim().toLowerCase());
}

function sorted(fixtures) {
  const column = COLUMNS.find(one => one.key === view.sort);
  const value = column?.value ?? (fixture => fixture.severity);
  const direction = view.isDescending ? -1 : 1;
  return [...fixtures].sort((a, b) => {
    const [left, right] = [value(a) ?? -Infinity, value(b) ?? -Infinity];
    const order = typeof left === "string" && typeof right === "string" ? left.localeCompare(right) : left < right ? -1 : left > right ? 1 : 0;
    return order * direction || a.name.localeCompare(b.name);
  });
}

function emptyText() {
  if (!state.fixtures) return h("p", {}, state.connection === "lost" ? "The host does not answer." : "Loading …");
  const isAny = state.fixtures.some(fixture => fixture.link !== "past");
  if (isAny || view.search || view.filter !== "all") return h("p", {}, "No fixture matches. ", h("button", { type: "button", class: "link", onclick: () => { view.search = ""; view.filter = "all"; go("/"); } }, "Show all"));
  return [
    h("h2", {}, "No fixture is connected yet"),
    h("p", {}, "A fixture appears here as soon as it has found this host's broker: give it the broker's address when you provision it. To try without hardware, switch virtual ones on in another terminal:"),
    h("pre", {}, `solidcell virtual --cells ndl-li,bare-li --broker ${location.hostname}:1883 --speed 200`),
    h("p", {}, "or stop this host and start it with some and a test at once:"),
    h("pre", {}, "solidcell serve --virtual ndl-li,bare-li --run ccd --speed 200"),
  ];
}

function keepFocus(change) {
  const focused = document.activeElement;
  change();
  if (focused && focused !== document.activeElement && focused.isConnected) focused.focus();
}

function moveBetweenRows(event, body) {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (!step || event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...body.querySelectorAll("a.name")];
  const at = links.findIndex(link => link.closest("tr").contains(document.activeElement));
  const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
  if (next) {
    next.focus();
    event.preventDefault();
  }
}
