// Charge and discharge of every cycle of a cell that is not symmetric, and its coulombic efficiency on an axis of its own.

import { h, setText } from "../dom.js";
import { number } from "../format.js";
import { makePoints } from "../plot/points.js";

const UNITS = [["mAh/g", "milliamp_hours_per_gram"], ["mAh/cm²", "milliamp_hours_per_square_centimetre"], ["mAh", "milliamp_hours"]];

export function makeCycleCard() {
  const reading = h("span", { class: "muted end" });
  const points = makePoints("Capacity of each cycle, and its coulombic efficiency", tell);
  const root = h("section", { class: "card panel capacities cycles", "aria-label": "Capacity of each cycle", hidden: true }, h("header", {}, h("h2", {}, "Capacity per cycle"), reading), h("div", { class: "body" }, points.root));
  let cycles = [];
  let [unit, member] = UNITS[0];

  function tell(index) {
    const cycle = cycles[index ?? cycles.length - 1];
    if (cycle) setText(reading, `no. ${cycle.number}: ${number(cycle[`discharge_${member}`], 3)} ${unit}, efficiency ${number(cycle.coulombic_efficiency_percent, 2)} %`);
  }

  return {
    root,
    update(measures) {
      cycles = measures.cycles;
      [unit, member] = UNITS.find(([, name]) => cycles.every(cycle => cycle[`charge_${name}`] !== null)) ?? UNITS.at(-1);
      root.hidden = cycles.length < 1;
      const values = name => cycles.map(cycle => cycle[name]);
      points.update(root.hidden ? null : {
        xWord: "cycle", isWhole: true, xs: values("number"), left: { unit, fromZero: true }, right: { unit: "coulombic efficiency %" },
        series: [
          { word: "discharge", colour: "volts", values: values(`discharge_${member}`) }, { word: "charge", colour: "amps", isHollow: true, values: values(`charge_${member}`) },
          // Of a cycle that a limit cut off the efficiency says nothing.
          { word: "coulombic efficiency (right)", colour: "pressure", isRight: true, values: cycles.map(cycle => (cycle.is_complete ? cycle.coulombic_efficiency_percent : null)) }],
      });
      tell(null);
    },
    dispose: points.dispose,
  };
}
