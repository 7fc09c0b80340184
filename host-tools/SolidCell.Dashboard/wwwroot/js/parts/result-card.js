// The critical current density as far as the stored records tell it, never without the charges that it depends on.

import { h, show } from "../dom.js";
import { number } from "../format.js";

export function makeResultCard() {
  const body = h("div", { class: "body result" });
  const root = h("section", { class: "card panel", "aria-label": "Result", hidden: true }, h("header", {}, h("h2", {}, "Result")), body);
  return {
    root,
    update(test) {
      const found = test.critical_current;
      const onset = [found.first_soft_short, found.first_hard_short].filter(Boolean).sort((a, b) => a.test_hours - b.test_hours)[0];
      root.hidden = test.samples === 0;
      show(body, found.is_staircase ? staircase(found, onset, test) : h("p", { class: "big" }, onset ? `Short at ${number(onset.test_hours, 2)} h` : isOpenTest(test) ? "No short so far" : "No short"), details(found, onset));
    },
  };
}

/** One of which nothing is heard may go on as well. */
const isOpenTest = test => ["running", "unknown"].includes(test.test.state);

function staircase(found, onset, test) {
  const isOpen = !onset && isOpenTest(test);
  return [
    h("p", { class: "big" }, `${isOpen ? "≥ " : ""}${number(found.critical_milliamps_per_square_centimetre, 2)}`, h("small", {}, " mA/cm²")),
    h("p", { class: "hint" }, isOpen ? "Critical current density so far: no short yet." : onset ? "Critical current density: the highest that deposited and stripped before the first short." : "Survived every density of the protocol."),
  ];
}

function details(found, onset) {
  const at = short => (short ? `${number(short.density_milliamps_per_square_centimetre, 2)} mA/cm², ${number(short.test_hours, 2)} h` : "none");
  const rows = [
    ["First soft short", at(found.first_soft_short)],
    ["First hard short", at(found.first_hard_short)],
    [onset ? "Half-step charge at onset" : "Largest half-step charge", `${number(found.half_step_milliamp_hours_per_square_centimetre, 3)} mAh/cm²`],
    [onset ? "Cumulative charge at onset" : "Cumulative charge", `${number(found.cumulative_milliamp_hours_per_square_centimetre, 2)} mAh/cm²`],
  ];
  return h("dl", { class: "pairs" }, rows.flatMap(([word, value]) => [h("dt", {}, word), h("dd", {}, value)]));
}
