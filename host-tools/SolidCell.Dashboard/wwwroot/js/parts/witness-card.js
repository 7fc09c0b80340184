// What independent witnesses say of a test, and the class of its first shorts. It reads every sample, so it is asked for when it is opened.

import { h, show } from "../dom.js";
import { get } from "../api.js";
import { number } from "../format.js";

const SHOWN_SHORTS = 10;

export function makeWitnessCard(testId) {
  const body = h("div", { class: "body" });
  const details = h("details", {}, h("summary", {}, "Ask the witnesses"), body);
  const root = h("section", { class: "card panel", "aria-label": "Witnesses", hidden: true }, h("header", {}, h("h2", {}, "Independent witnesses")), h("div", { class: "body" }, details));
  details.addEventListener("toggle", () => details.open && ask());

  async function ask() {
    show(body, h("p", { class: "hint" }, "Reading the test\u2026"));
    try {
      const found = await get(`/tests/${testId}/witnesses`);
      show(body, list(found.witnesses), ...graded(found.shorts));
    } catch (failure) {
      show(body, h("p", { class: "problem" }, failure.message));
    }
  }

  return { root, update: test => { root.hidden = test.samples === 0 || test.test.cell_kind === "anode-free"; } };
}

const list = witnesses => h("dl", { class: "pairs witnesses" }, witnesses.flatMap(one => [h("dt", {}, one.name.replace("-", " ")), h("dd", {}, h("b", {}, one.verdict), `: ${one.evidence}`)]));

function graded(shorts) {
  if (shorts.length === 0) return [h("p", { class: "hint" }, "No short was reported.")];
  const line = one => `${number(one.onset_seconds / 3600, 2)} h: ${one.class}, ${one.evidence}${one.witnesses.length ? ` (${one.witnesses.join(", ")})` : ""}`;
  const more = shorts.length > SHOWN_SHORTS ? [h("p", { class: "hint" }, `and ${shorts.length - SHOWN_SHORTS} more`)] : [];
  return [h("ul", {}, shorts.slice(0, SHOWN_SHORTS).map(one => h("li", {}, line(one)))), ...more];
}
