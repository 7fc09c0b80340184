// Tells of new alerts wherever the person is: a notice, the number on the tab, the title of the window.

import { setText } from "../dom.js";
import { listen, state } from "../live.js";
import { toast } from "./toasts.js";

export function startAlertWatch() {
  let newest = null;
  const count = document.getElementById("alert-count");
  const open = () => (state.alerts ?? []).filter(alert => !alert.dismissed).length;

  function draw() {
    const number = open();
    count.hidden = number === 0;
    setText(count, String(number));
    count.setAttribute("aria-label", `${number} not dismissed`);
    mark();
  }

  function mark() {
    const bare = document.title.replace(/^\(\d+\) /, "");
    const wanted = open() > 0 ? `(${open()}) ${bare}` : bare;
    if (document.title !== wanted) document.title = wanted;
  }

  listen(what => {
    if (what !== "alerts") return;
    draw();
    const highest = Math.max(0, ...state.alerts.map(alert => alert.id));
    // The first list is history; only what comes after it is news.
    if (newest !== null) for (const alert of state.alerts.filter(one => one.id > newest && !one.dismissed)) toast("bad", alert.title, alert.detail);
    newest = highest;
  });
  new MutationObserver(mark).observe(document.querySelector("title"), { childList: true });
}
