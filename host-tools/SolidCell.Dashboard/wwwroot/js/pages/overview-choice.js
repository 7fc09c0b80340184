// Several fixtures chosen in the overview, and what can be asked of all of them.

import { h, setText } from "../dom.js";
import { post } from "../api.js";
import { openFlash } from "../dialogs/flash.js";
import { openMany } from "../dialogs/many.js";
import { openStartMany } from "../dialogs/start-many.js";
import { icon } from "../parts/icons.js";
import { fixtureNamed } from "../live.js";

export function makeChoice() {
  const chosen = new Set();
  const fixtures = () => [...chosen].map(fixtureNamed).filter(Boolean).sort((a, b) => a.name.localeCompare(b.name));
  const button = (shape, word, act, kind) => h("button", { type: "button", class: kind ?? null, onclick: () => act(fixtures()) }, icon(shape, 14), h("span", {}, word));
  const count = h("b", {});
  const root = h("div", { class: "choice actions for-operators", role: "group", "aria-label": "Commands for the chosen fixtures", hidden: true }, count,
    button("flash", "Flash", openFlash), button("running", "Start", openStartMany), button("stop", "Stop", stopAll, "danger"),
    h("button", { type: "button", class: "quiet", onclick: () => { chosen.clear(); for (const box of document.querySelectorAll("td.choose input")) box.checked = false; draw(); } }, "Choose none"));

  function draw() {
    root.hidden = chosen.size === 0;
    setText(count, `${chosen.size} chosen`);
  }

  return {
    root,
    has: name => chosen.has(name),
    set(name, isChosen) {
      if (isChosen) chosen.add(name);
      else chosen.delete(name);
      draw();
    },
  };
}

function stopAll(fixtures) {
  openMany(fixtures, {
    title: fixtures.length === 1 ? "Stop the test?" : `Stop ${fixtures.length} tests?`, text: "They end here and cannot be resumed. What was recorded is kept.", action: "Stop them", isDangerous: true,
    heads: ["Test", "Cell", "State"], cellsOf: fixture => [fixture.test?.protocol ?? "–", fixture.test?.cell ?? "–", fixture.last_state],
    act: fixture => post(`/fixtures/${encodeURIComponent(fixture.name)}/stop`), done: "stopped",
  });
}
