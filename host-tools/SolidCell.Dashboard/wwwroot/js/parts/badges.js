// State, link and shorts of a fixture: a shape, a word, and only then a colour.

import { h } from "../dom.js";
import { icon } from "./icons.js";
import { age } from "../format.js";

/** What is shown first: silence hides the state, a fault's name explains it. */
export function stateOf(fixture) {
  if (fixture.link === "past") return { key: "idle", word: "Not connected" };
  if (fixture.link === "unheard") return { key: "unknown", word: "Not heard yet" + lastWord(fixture) };
  if (fixture.link !== "live") return { key: "silent", word: (fixture.last_heard ? `Silent ${age(fixture.last_heard)}` : "Not heard") + lastWord(fixture) };
  if (fixture.fault) return { key: "faulted", word: fixture.fault.name };
  const words = { idle: "Idle", running: "Running", paused: "Paused", faulted: "Faulted", finished: "Finished" };
  if (fixture.is_detection_paused) return { key: "running", word: "Running, spectrum" };
  return { key: words[fixture.state] ? fixture.state : "unknown", word: words[fixture.state] ?? "Unknown" };
}

/** What it last said, for what is not heard any more. */
const lastWord = fixture => (fixture.last_state === "unknown" ? "" : `, was ${fixture.last_state}`);

export function badge(key, word) {
  return h("span", { class: `badge ${key}` }, icon(key, 13), h("span", {}, word));
}

export const stateBadge = fixture => {
  const { key, word } = stateOf(fixture);
  return badge(key, word);
};

/** Soft and hard shorts, each with its shape; "none" where there is none. */
export function shortBadges(fixture) {
  if (!fixture.test) return h("span", { class: "muted" }, "–");
  if (fixture.soft_shorts + fixture.hard_shorts === 0) return h("span", { class: "muted" }, "none");
  return h("span", { class: "shorts" },
    fixture.hard_shorts > 0 && badge("hard", `${fixture.hard_shorts} hard`),
    fixture.soft_shorts > 0 && badge("soft", `${fixture.soft_shorts} soft`));
}
