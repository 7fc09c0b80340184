// Overpotential and area specific resistance of every half-cycle of a symmetric cell.

import { h, setText } from "../dom.js";
import { number } from "../format.js";
import { makePoints } from "../plot/points.js";

export function makePolarisationCard() {
  const reading = h("span", { class: "muted end" });
  const volts = makePoints("Overpotential of each half-cycle", tell);
  const ohms = makePoints("Area specific resistance of each half-cycle", tell);
  const summary = h("p", { class: "hint" });
  const root = h("section", { class: "card panel polarisation", "aria-label": "Overpotential and resistance of each half-cycle", hidden: true }, h("header", {}, h("h2", {}, "Overpotential and ASR per half-cycle"), reading), h("div", { class: "body" }, volts.root, ohms.root, summary));
  let halves = [];

  function tell(index) {
    const half = halves[index ?? halves.length - 1];
    if (half) setText(reading, `no. ${half.number}, ${number(half.milliamps_per_square_centimetre, 2, true)} mA/cm²: ${number(half.overpotential_millivolts, 1)} mV, ${number(half.ohm_square_centimetres, 1)} Ω cm²`);
  }

  function plot(points, member, unit) {
    const one = (word, isCharge, colour) => ({ word, colour, isHollow: !isCharge, values: halves.map(half => (half.is_charge === isCharge ? half[member] : null)) });
    points.update(root.hidden ? null : { xWord: "half-cycle", isWhole: true, xs: halves.map(half => half.number), left: { unit, fromZero: true }, series: [one("deposition", true, "volts"), one("stripping", false, "amps")] });
  }

  return {
    root,
    update(measures) {
      halves = measures.half_cycles.filter(half => half.overpotential_millivolts !== null);
      root.hidden = halves.length < 2;
      plot(volts, "overpotential_millivolts", "mV");
      plot(ohms, "ohm_square_centimetres", "Ω cm²");
      setText(summary, measures.levels.length > 0 ? "" : summaryOf(measures.polarisation));
      tell(null);
    },
    dispose() { volts.dispose(); ohms.dispose(); },
  };
}

const summaryOf = found => (found === null ? "" : `At ${number(found.milliamps_per_square_centimetre, 2)} mA/cm²: ${number(found.first_millivolts, 1)} mV first, ${number(found.last_millivolts, 1)} mV last, growth ${number(found.growth_percent, 1, true)} %, asymmetry ${number(found.asymmetry_percent, 1, true)} %. Mean over the half-cycle, ohmic part included.`);
