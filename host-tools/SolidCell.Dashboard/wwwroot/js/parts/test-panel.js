// Everything about one test: plots, result, events, steps, downloads. Used by the page of a fixture and by that of a past test.

import { h, show } from "../dom.js";
import { get } from "../api.js";
import { timeUnit } from "../format.js";
import { onUnits } from "../units.js";
import { makeExplorer } from "../plot/explorer.js";
import { openWaveform } from "../dialogs/waveform.js";
import { downloads } from "./downloads.js";
import { makeCapacityCard } from "./capacity-card.js";
import { makeCycleCard } from "./cycle-card.js";
import { makeEventList } from "./event-list.js";
import { makeImpedanceCard } from "./impedance-card.js";
import { makeNotesCard } from "./notes-card.js";
import { makePolarisationCard } from "./polarisation-card.js";
import { makeResultCard } from "./result-card.js";
import { makeStepTable } from "./step-table.js";
import { makeWitnessCard } from "./witness-card.js";

const REFRESH = 4000;

/** onTest is called with the test's details whenever they were fetched. */
export function makeTestPanel(testId, onTest = () => {}) {
  let events = [];
  let known = null;
  let length = 0;
  let isDisposed = false;
  let timer = null;
  let last = null;
  const open = event => event.short_circuit && openWaveform(testId, events.filter(one => one.short_circuit), event, explorer.unit());
  const explorer = makeExplorer(testId, open);
  const result = makeResultCard();
  const witnesses = makeWitnessCard(testId);
  const impedance = makeImpedanceCard(testId);
  const list = makeEventList(open);
  const steps = makeStepTable((seconds, width) => { explorer.goTo(seconds, width); explorer.root.scrollIntoView({ block: "nearest" }); });
  const capacities = makeCapacityCard();
  const cycles = makeCycleCard();
  const polarisation = makePolarisationCard();
  const notes = makeNotesCard(testId);
  const problem = h("p", { class: "problem", hidden: true });
  const root = h("div", {}, problem, h("div", { class: "columns" }, h("div", { class: "side" }, explorer.root, cycles.root, polarisation.root, capacities.root, impedance.root, steps.root), h("div", { class: "side" }, result.root, notes.root, witnesses.root, list.root, downloads(testId))));
  const stopUnits = onUnits(() => last && take(...last));


  async function refresh() {
    clearTimeout(timer);
    try {
      // The first time all at once; later the lists only when the test says that they have grown.
      const lists = known === null ? fetchLists() : null;
      const test = await get(`/tests/${testId}`);
      if (isDisposed) return;
      problem.hidden = true;
      onTest(test);
      explorer.setExtent(test.from_seconds ?? 0, test.to_seconds ?? 0);
      length = test.to_seconds ?? 0;
      const news = JSON.stringify([test.event_records, test.step_records, test.test.state, timeUnit(length).word]);
      if (news !== known) {
        take(test, await (lists ?? fetchLists()));
        measure();
      }
      known = news;
      if (["running", "planned", "unknown"].includes(test.test.state)) timer = setTimeout(refresh, REFRESH);
    } catch (failure) {
      if (isDisposed) return;
      problem.hidden = false;
      show(problem, failure.message);
      timer = setTimeout(refresh, REFRESH);
    }
  }

  const fetchLists = () => Promise.all([get(`/tests/${testId}/events`), get(`/tests/${testId}/steps`), get(`/tests/${testId}/half-cycles`)]);

  /** Reads every sample, so the rest does not wait for it. */
  async function measure() {
    try {
      const measures = await get(`/tests/${testId}/measures`);
      if (isDisposed) return;
      for (const card of [cycles, polarisation]) card.update(measures);
      result.addMeasures(measures);
    } catch (failure) {
      if (!isDisposed) show(problem, failure.message);
    }
  }

  function take(test, [found, ran, halves]) {
    if (isDisposed) return;
    last = [test, [found, ran, halves]];
    events = found;
    explorer.setTest(halves, test.test.area_square_centimetres || null);
    list.update(found, explorer.unit());
    steps.update(ran, explorer.unit());
    capacities.update(halves, test.test.cell_kind);
    result.update(test);
    witnesses.update(test);
    impedance.update(test);
    explorer.setMarks({ events: found, steps: ran.steps });
  }

  refresh();
  return {
    root, refresh,
    addLive: explorer.addLive,
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      stopUnits();
      for (const part of [explorer, capacities, cycles, polarisation]) part.dispose();
    },
  };
}
