// A modal dialog with a heading, a body and a row of buttons. Escape closes it; the focus goes back to where it was.

import { h } from "../dom.js";
import { icon } from "../parts/icons.js";

/** Shows a dialog and returns { element, close, footer }. */
export function openDialog(title, body, buttons, { isNarrow = false, onClose } = {}) {
  const close = () => element.close();
  const heading = h("h2", { id: "dialog-title" }, title);
  const footer = h("footer", {}, buttons);
  const element = h("dialog", { class: isNarrow ? "narrow" : null, "aria-labelledby": "dialog-title" },
    h("header", {}, heading, h("button", { type: "button", class: "quiet square", "aria-label": "Close", onclick: close }, icon("close"))),
    h("div", { class: "body", role: "group", tabindex: 0, "aria-labelledby": "dialog-title" }, body), footer); // who has no mouse scrolls it too
  const before = document.activeElement;
  element.addEventListener("close", () => {
    element.remove();
    onClose?.();
    if (before?.isConnected) before.focus();
  });
  element.addEventListener("click", event => event.target === element && close());
  document.body.append(element);
  element.showModal();
  return { element, close, footer, heading };
}
