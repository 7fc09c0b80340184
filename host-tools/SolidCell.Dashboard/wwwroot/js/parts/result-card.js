// The result of a test as far as the stored records tell it. What it is follows from the protocol: only a staircase has a critical current density.

import { h, show } from "../dom.js";
import { number } from "../format.js";
import { makeLevelTable } from "./level-table.js";

const HEADS = { "critical-current": staircase, "threshold-capacity": threshold, "first-short": firstShort, "pulse-resistance": pulses, capacity: capacities };

export function makeResultCard() {
  const body = h("div", { class: "body result" });
  const root = h("section", { class: "card panel result-panel", "aria-label": "Result", hidden: true }, h("header", {}, h("h2", {}, "Result")), body);
  const levels = makeLevelTable();
  root.append(levels.root);
  return {
    root,
    /** What the samples tell besides comes later. */
    addMeasures: measures => levels.update(measures.levels),
    update(test) {
      const found = test.result;
      const onset = [found.first_soft_short, found.first_hard_short].filter(Boolean).sort((a, b) => a.test_hours - b.test_hours)[0];
      root.hidden = test.samples === 0 || found.kind === "none";
      show(body, (HEADS[found.kind] ?? firstShort)(found, onset, isOpenTest(test)), pairs(rows(found, onset)));
    },
  };
}

/** One of which nothing is heard may go on as well. */
const isOpenTest = test => ["running", "unknown"].includes(test.test.state);

/** 0.60 < CCD <= 0.70 as people write it; a survivor's critical density is known from below only. */
function interval({ above_milliamps_per_square_centimetre: above, up_to_milliamps_per_square_centimetre: upTo }) {
  if (upTo === null) return `CCD > ${number(above, 2)}`;
  return above > 0 ? `${number(above, 2)} < CCD ≤ ${number(upTo, 2)}` : `CCD ≤ ${number(upTo, 2)}`;
}

function staircase(found, onset, isRunning) {
  const { soft, hard } = found.critical_current;
  const words = soft.is_censored
    ? isRunning ? "So far: no short, and the test goes on." : "Survived every density that was driven."
    : "Until the first short of any kind: the lower density was deposited and stripped to its planned end, the higher was not.";
  return [
    big(interval(soft), "mA/cm²"),
    h("p", {}, `First hard short: ${interval(hard)} mA/cm²`),
    hint(words),
  ];
}

function threshold(found, onset, isRunning) {
  const { soft, hard, milliamps_per_square_centimetre: density, passed_milliamp_hours_per_square_centimetre: passed } = found.threshold_capacity;
  const charge = failure => (failure ? number(failure.total_milliamp_hours_per_square_centimetre, 3) : `> ${number(passed, 3)}`);
  return [
    big(charge(soft), `mAh/cm² at ${number(density, 2)} mA/cm²`),
    h("p", {}, `First hard short: ${charge(hard)} mAh/cm²`),
    hint(`Plated in one direction until the cell failed${isRunning && !soft ? ": not yet" : ""}. There is no critical current density, as nothing was stripped again.`),
  ];
}

function firstShort(found, onset, isRunning) {
  return [
    h("p", { class: "big" }, onset ? `Short at ${number(onset.test_hours, 2)} h` : isRunning ? "No short so far" : "No short"),
    hint("Time and charge to the first short: the protocol is no staircase."),
  ];
}

function pulses(found, onset, isRunning) {
  if (!found.pulses) return [h("p", { class: "big" }, isRunning ? "No pulse yet" : "No pulse")];
  return [
    big(number(found.pulses.instant_ohm_square_centimetres, 1), "Ω cm²"),
    hint(`Area specific resistance at once, mean of ${found.pulses.pulses} ${found.pulses.pulses === 1 ? "pulse" : "pulses"}.`),
  ];
}

function capacities(found, onset, isRunning) {
  const last = found.capacities?.last;
  if (!last) return [h("p", { class: "big" }, isRunning ? "No discharge yet" : "No complete discharge")];
  const [value, unit] = capacity(last);
  return [big(value, unit), hint(`The last of ${found.capacities.discharges} complete ${found.capacities.discharges === 1 ? "discharge" : "discharges"}.`)];
}

function capacity(charge) {
  if (charge.milliamp_hours_per_gram !== null) return [number(charge.milliamp_hours_per_gram, 1), "mAh/g"];
  return charge.milliamp_hours_per_square_centimetre !== null ? [number(charge.milliamp_hours_per_square_centimetre, 3), "mAh/cm²"] : [number(charge.milliamp_hours, 3), "mAh"];
}

function rows(found, onset) {
  const at = short => (short ? `${number(short.density_milliamps_per_square_centimetre, 2)} mA/cm², ${number(short.test_hours, 2)} h` : "none");
  const ohms = (ohm, area) => `${number(ohm, 2)} Ω, ${number(area, 1)} Ω cm²`;
  const shorts = [["First soft short", at(found.first_soft_short)], ["First hard short", at(found.first_hard_short)]];
  if (found.kind === "first-short") return [...onsetRows("soft", found.first_soft_short), ...onsetRows("hard", found.first_hard_short), ...passedRows(found, onset), ...conditionRows(found)];
  if (found.kind === "pulse-resistance" && found.pulses) {
    return [
      ["At once", ohms(found.pulses.instant_ohms, found.pulses.instant_ohm_square_centimetres)],
      ["After 1 s", ohms(found.pulses.one_second_ohms, found.pulses.one_second_ohm_square_centimetres)],
      ["After 10 s", ohms(found.pulses.ten_seconds_ohms, found.pulses.ten_seconds_ohm_square_centimetres)],
      ...shorts,
    ];
  }
  if (found.kind === "capacity") {
    const first = found.capacities?.first;
    return [
      ["First discharge", first ? capacity(first).join(" ") : "none"],
      ["First efficiency", found.capacities?.first_efficiency_percent == null ? "none" : `${number(found.capacities.first_efficiency_percent, 1)} %`],
      ...shorts,
    ];
  }
  if (found.critical_current) return [...failureRows("soft", found.critical_current.soft), ...failureRows("hard", found.critical_current.hard), ...conditionRows(found)];
  if (found.threshold_capacity) return [...pointRows("soft", found.threshold_capacity.soft), ...pointRows("hard", found.threshold_capacity.hard), ...conditionRows(found)];
  return [...shorts, ...passedRows(found, onset)];
}

/** Time and charge to the first short of a kind. */
function onsetRows(kind, short) {
  if (!short) return [[`First ${kind} short`, "none"]];
  return [
    [`First ${kind} short`, `${number(short.test_hours, 2)} h, ${number(short.density_milliamps_per_square_centimetre, 2)} mA/cm²`],
    ["Charge in its half-step", `${number(short.half_step_milliamp_hours_per_square_centimetre, 3)} mAh/cm²`],
    ["Charge in total until then", `${number(short.cumulative_milliamp_hours_per_square_centimetre, 2)} mAh/cm²`],
  ];
}

/** Of a cell that has not shorted: what it has survived. */
function passedRows(found, onset) {
  if (onset) return [];
  return [
    ["Largest half-step charge", `${number(found.half_step_milliamp_hours_per_square_centimetre, 3)} mAh/cm²`],
    ["Charge in total", `${number(found.cumulative_milliamp_hours_per_square_centimetre, 2)} mAh/cm²`],
  ];
}

/** A half-step of the density that was survived, how far apart the densities are, and where the cell failed. */
function failureRows(kind, critical) {
  const capacity = critical.capacity_milliamp_hours_per_square_centimetre;
  const step = critical.step_milliamps_per_square_centimetre;
  return [
    ...pointRows(kind, critical.failure),
    ...(kind === "soft" && capacity !== null ? [["Half-step survived", `${number(capacity, 3)} mAh/cm²`]] : []),
    ...(kind === "soft" && step !== null ? [["Step of the staircase", `${number(step, 2)} mA/cm²`]] : []),
  ];
}

function pointRows(kind, failure) {
  if (!failure) return [[`Failed (${kind})`, "none"]];
  const charge = value => `${number(value, 2)} mAh/cm²`;
  return [
    [`Failed (${kind})`, `${failure.failed_by}, ${number(failure.test_hours, 2)} h`],
    ...(failure.score_percent === null ? [] : [["Score of the short", `${failure.score_percent} %`]]),
    ["Half-step at failure", `${number(failure.half_step_milliamp_hours_per_square_centimetre, 3)} mAh/cm²`],
    ["On working / counter", `${number(failure.working_milliamp_hours_per_square_centimetre, 2)} / ${charge(failure.counter_milliamp_hours_per_square_centimetre)}`],
    ["Charge in total", charge(failure.total_milliamp_hours_per_square_centimetre)],
  ];
}

function conditionRows({ conditions, detector_version: detector }) {
  const range = (one, unit) => (one ? `${number(one.mean, 2)} ${unit} (${number(one.minimum, 2)}–${number(one.maximum, 2)})` : "not measured");
  return [
    ["Temperature", range(conditions?.degrees_celsius, "°C")],
    ["Pressure", range(conditions?.megapascals, "MPa")],
    ["Detector", detector ? `firmware ${detector}` : "version not reported"],
  ];
}

const big = (value, unit) => h("p", { class: "big" }, value, h("small", {}, ` ${unit}`));
const hint = words => h("p", { class: "hint" }, words);
const pairs = list => h("dl", { class: "pairs" }, list.flatMap(([word, value]) => [h("dt", {}, word), h("dd", {}, value)]));
