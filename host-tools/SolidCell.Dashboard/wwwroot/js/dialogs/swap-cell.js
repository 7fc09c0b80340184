// Exchanges the simulated cell of a virtual fixture, as a person would take it out of the press.

import { h } from "../dom.js";
import { get, post } from "../api.js";
import { askedBy } from "../parts/asked-by.js";
import { toast } from "../parts/toasts.js";
import { openDialog } from "./dialog.js";

export async function openSwapCell(fixture, afterwards) {
  const path = `/fixtures/${encodeURIComponent(fixture.name)}/virtual-cell`;
  const choice = h("select", { id: "virtual-cell" });
  const act = h("button", { type: "button", class: "primary", disabled: true, onclick: swap }, "Swap the cell");
  const dialog = openDialog(`Swap the simulated cell of ${fixture.name}`, [
    h("div", { class: "field" }, h("label", { for: "virtual-cell" }, "Cell to put in"), choice),
    h("p", { class: "hint" }, `In the press now: ${fixture.virtual_cell}. The new one is fresh; what was recorded of the old one is kept. Name it when you start its test.`), askedBy(),
  ], [h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"), act], { isNarrow: true });
  try {
    const found = await get(path);
    choice.append(...found.cells.map(cell => h("option", { value: cell }, cell)));
    choice.value = found.cell;
    act.disabled = false;
    choice.focus();
  } catch (problem) {
    toast("bad", problem.title ?? "Not read", problem.message);
  }

  async function swap() {
    act.disabled = true;
    try {
      await post(path, { cell: choice.value });
      dialog.close();
      toast("good", `${choice.value} is in ${fixture.name}`, "A fresh cell.");
      afterwards?.();
    } catch (problem) {
      toast("bad", problem.title ?? "Not swapped", problem.message);
      act.disabled = false;
    }
  }
}
