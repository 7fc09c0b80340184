// Asks before something is done that cannot be taken back.

import { h } from "../dom.js";
import { openDialog } from "./dialog.js";

/** True when the person agrees. */
export function confirm({ title, text, action, isDangerous = false }) {
  return new Promise(resolve => {
    let answer = false;
    const act = h("button", { type: "button", class: `primary ${isDangerous ? "danger" : ""}`, onclick: () => { answer = true; dialog.close(); } }, action);
    const cancel = h("button", { type: "button", onclick: () => dialog.close() }, "Cancel");
    const dialog = openDialog(title, h("p", {}, text), [cancel, act], { isNarrow: true, onClose: () => resolve(answer) });
    (isDangerous ? cancel : act).focus();
  });
}
