// One fixture, live: its newest numbers, its test, and what can be done with it.

import { h, setText, show } from "../dom.js";
import { wallTime } from "../format.js";
import { fixtureNamed, listen, state } from "../live.js";
import { stateBadge, stateOf } from "../parts/badges.js";
import { makeCommands, makeNotice } from "../parts/commands.js";
import { makeLastWord } from "../parts/last-word.js";
import { makeTestPanel } from "../parts/test-panel.js";
import { makeTiles } from "../parts/tiles.js";

export function fixturePage(main, name) {
  document.title = `${name} · SolidCell`;
  let panel = null;
  let panelTest = null;
  let word = "";
  const commands = makeCommands(name, () => setTimeout(() => panel?.refresh(), 300));
  const notice = makeNotice();
  const tiles = makeTiles();
  const lastWord = makeLastWord();
  const badge = h("span", {});
  const facts = h("p", { class: "facts" });
  const place = h("div", {});
  const content = h("div", {}, h("div", { class: "title" }, h("h1", {}, name), badge, commands.root), facts, lastWord.root, notice.root, tiles.root, place);
  const missing = h("div", { class: "empty" });
  show(main, content, missing);

  function draw() {
    const fixture = fixtureNamed(name);
    content.hidden = !fixture;
    missing.hidden = !!fixture;
    if (!fixture) return show(missing, !state.fixtures ? h("p", {}, "Loading …") : [h("h2", {}, `There is no fixture ${name}`), h("p", {}, "It has not been heard of since the data directory was made. ", h("a", { href: "/", "data-link": true }, "All fixtures"))]);
    commands.update(fixture);
    notice.update(fixture);
    tiles.update(fixture);
    lastWord.update(fixture);
    setText(facts, factsOf(fixture));
    if (word !== stateOf(fixture).word) show(badge, stateBadge(fixture));
    word = stateOf(fixture).word;
    drawTest(fixture);
  }

  function drawTest(fixture) {
    const id = fixture.test?.id ?? null;
    if (id !== panelTest || (!panel && !place.firstChild)) {
      panel?.dispose();
      panelTest = id;
      panel = id ? makeTestPanel(id) : null;
      show(place, panel ? panel.root : emptyText(fixture));
    }
    if (fixture.state === "running" && fixture.link === "live") panel?.addLive(fixture.test_seconds, fixture);
  }

  const stop = listen(what => what === "fixtures" && draw());
  draw();
  return { dispose: () => { stop(); panel?.dispose(); } };
}

function factsOf(fixture) {
  const test = fixture.test;
  const parts = test ? [test.protocol ?? "unnamed protocol", `cell ${test.cell}`, test.cell_kind, `${test.area_square_centimetres.toFixed(3)} cm²`,
    test.capacity_milliamp_hours > 0 && `${test.capacity_milliamp_hours.toFixed(2)} mAh`, `started ${wallTime(test.started)}`, `test ${test.id.slice(0, 8)}`] : ["No test yet"];
  return [...parts, fixture.virtual_cell ? `virtual fixture with a simulated ${fixture.virtual_cell} cell` : fixture.is_virtual && "virtual fixture", fixture.firmware && `firmware ${fixture.firmware}`].filter(Boolean).join(" · ");
}

const emptyText = fixture => h("div", { class: "card empty" }, h("h2", {}, "No test yet"), h("p", {}, fixture.link === "live" ? "Flash a protocol, then start it: the plots appear with the first sample." : "This fixture is not connected, and nothing of it is stored."));
