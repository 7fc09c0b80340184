// Asks before something is done that cannot be taken back.

import { h } from "../dom.js";
import { askedBy } from "../parts/asked-by.js";
import { openDialog } from "./dialog.js";

/** True when the person agrees. isCommand says that it goes to a fixture. */
export function confirm({ title, text, action, isDangerous = false, isCommand = false }) {
  return new Promise(resolve => {
    let answer = false;
    const act = h("button", { type: "button", class: `primary ${isDangerous ? "danger" : ""}`, onclick: () => { answer = true; dialog.close(); } }, action);
    const cancel = h("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
    const dialog = openDialog(title, [h("p", {}, text), ...(isCommand ? [askedBy()] : [])], [cancel, act], { isNarrow: true, onClose: () => resolve(answer) });
    (isDangerous ? cancel : act).focus();
  });
}
