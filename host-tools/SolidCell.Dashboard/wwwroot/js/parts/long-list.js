// A list of which only so many lines are drawn until somebody asks for more: a test has thousands of steps and shorts.

import { h } from "../dom.js";

const FIRST = 100;

/** place is the tbody or ul, line makes an element of an item. The foot holds the button and belongs below the list. */
export function makeLongList(place, line) {
  let items = [];
  let most = FIRST;
  const more = h("button", { type: "button", class: "link more", hidden: true, onclick: () => { most *= 4; draw(); } });

  function draw() {
    place.replaceChildren(...items.slice(0, most).map(line));
    more.hidden = items.length <= most;
    more.textContent = `Show more (${Math.min(most, items.length)} of ${items.length})`;
  }

  return {
    foot: more,
    update(next) {
      items = next;
      draw();
    },
  };
}
