// Asks for the group that tests are put into.

import { h } from "../dom.js";
import { openDialog } from "./dialog.js";

/** The name, empty to take the tests out of their group; null when the person does not want to. */
export function askGroup(count) {
  return new Promise(resolve => {
    let answer = null;
    const name = h("input", { id: "group-name", autocomplete: "off", maxlength: 100 });
    const form = h("form", { id: "group-form", onsubmit: event => { event.preventDefault(); answer = name.value.trim(); dialog.close(); } },
      h("div", { class: "field" }, h("label", { for: "group-name" }, "Group"), name), h("p", { class: "hint" }, "Without a name they are taken out of the group that they are in."));
    const dialog = openDialog(count === 1 ? "Group of this test" : `Group of ${count} tests`, form,
      [h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"), h("button", { type: "submit", class: "primary", form: "group-form" }, "Put into the group")], { isNarrow: true, onClose: () => resolve(answer) });
    name.focus();
  });
}
