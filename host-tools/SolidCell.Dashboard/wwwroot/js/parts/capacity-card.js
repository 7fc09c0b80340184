// The capacity of every half-cycle of a symmetric cell: where it falls short, a limit or a short ended it.

import { h, setText } from "../dom.js";
import { number } from "../format.js";
import { makePoints } from "../plot/points.js";

const WORDS = ["deposition", "stripping"];

export function makeCapacityCard() {
  const reading = h("span", { class: "muted end" });
  const points = makePoints("Capacity of each half-cycle", tell);
  const root = h("section", { class: "card panel capacities", "aria-label": "Capacity of each half-cycle", hidden: true }, h("header", {}, h("h2", {}, "Capacity per half-cycle"), reading), h("div", { class: "body" }, points.root));
  let halves = [];

  const unit = () => (halves.every(half => half.milliamp_hours_per_square_centimetre !== null) ? "mAh/cm²" : "mAh");
  const value = half => (unit() === "mAh" ? half.milliamp_hours : half.milliamp_hours_per_square_centimetre);

  function tell(index) {
    const half = halves[index ?? halves.length - 1];
    if (half) setText(reading, `no. ${half.number}, ${WORDS[half.is_charge ? 0 : 1]}: ${number(value(half), 3)} ${unit()}`);
  }

  return {
    root,
    update(next, cellKind) {
      halves = next;
      root.hidden = cellKind !== "symmetric" || halves.length < 2;
      const one = (word, isCharge, colour) => ({ word, colour, isHollow: !isCharge, values: halves.map(half => (half.is_charge === isCharge ? value(half) : null)) });
      points.update(root.hidden ? null : { xWord: "half-cycle", isWhole: true, xs: halves.map(half => half.number), left: { unit: unit(), fromZero: true }, series: [one(WORDS[0], true, "volts"), one(WORDS[1], false, "amps")] });
      tell(null);
    },
    dispose: points.dispose,
  };
}
