// Short notices in the corner, also read out by screen readers.

import { h } from "../dom.js";
import { icon } from "./icons.js";

const LASTS = { good: 6000, bad: 20000 };
const MOST = 4;

/** kind: "good", "bad" or "". Alerts are kept on their own page, so a notice may go by itself. */
export function toast(kind, title, detail = "") {
  const box = document.getElementById("toasts");
  const shape = { good: "finished", bad: "faulted" }[kind] ?? "alert";
  const notice = h("div", { class: `toast ${kind}` }, icon(shape), h("div", {}, h("b", {}, title), detail && h("small", {}, detail)),
    h("button", { type: "button", class: "quiet square small", "aria-label": "Close this notice", onclick: () => notice.remove() }, icon("close", 12)));
  box.append(notice);
  while (box.children.length > MOST) box.firstElementChild.remove();
  setTimeout(() => notice.remove(), LASTS[kind] ?? LASTS.good);
}
