// Two buttons for the two units of a quantity, of which one is pressed.

import { h, setText } from "../dom.js";
import { onUnits, setUnit, units } from "../units.js";

const CHOICES = { current: ["mA", "mA/cm²"], time: ["time", "cycle"] };

/** kind is a quantity of units.js; label is for those who do not see it. */
export function makeUnitSwitch(kind, label) {
  const buttons = CHOICES[kind].map(value => h("button", { type: "button", class: "small", onclick: () => setUnit(kind, value) }, value));
  const root = h("div", { class: "switch", role: "group", "aria-label": label }, buttons);
  const draw = () => buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(units[kind] === CHOICES[kind][i])));
  const dispose = onUnits(draw);
  draw();
  return {
    root,
    dispose,
    /** words renames choices; without isPossible there is nothing to choose. */
    update(words, isPossible) {
      buttons.forEach((button, i) => setText(button, words[CHOICES[kind][i]] ?? CHOICES[kind][i]));
      root.hidden = !isPossible;
    },
  };
}
