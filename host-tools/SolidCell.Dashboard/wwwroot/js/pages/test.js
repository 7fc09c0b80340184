// One of the tests that are stored.

import { h, show } from "../dom.js";
import { wallTime } from "../format.js";
import { makeTestPanel } from "../parts/test-panel.js";
import { openCell } from "../dialogs/cell.js";
import { endText, progressText } from "../parts/progress.js";
import { stateBadge } from "../parts/test-state.js";

export function testPage(main, id) {
  document.title = "Test · SolidCell";
  const heading = h("h1", {}, "Test");
  const mark = h("span", {});
  const actions = h("span", { class: "actions" });
  const facts = h("p", { class: "facts" }, "Loading …");
  const panel = makeTestPanel(id, ({ fixture, test, samples, chemistry, progress }) => {
    document.title = `${test.cell} · SolidCell`;
    show(heading, `${test.cell}, ${test.protocol ?? "unnamed protocol"}`);
    show(actions, h("button", { type: "button", class: "small", onclick: () => openCell(test.cell) }, "Cell card"));
    show(mark, stateBadge(test));
    show(facts, [chemistry, test.cell_kind, `${test.area_square_centimetres.toFixed(3)} cm²`, `started ${wallTime(test.started)}`, `${samples} samples`, test.end_reason, progressText(progress), endText(progress) && `ends ${endText(progress)}`, `test ${test.id.slice(0, 8)}`].filter(Boolean).join(" · "),
      " · on ", h("a", { href: `/fixtures/${encodeURIComponent(fixture)}`, "data-link": true }, fixture));
  });
  show(main, h("div", { class: "title" }, heading, mark, actions), facts, panel.root);
  return { dispose: panel.dispose };
}
