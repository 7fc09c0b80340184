// Numbers, times and units as people in the field write them.

const DASH = "–";
const MINUS = "−";

/** A number with so many decimals and a true minus sign; a dash when it was not measured. */
export function number(value, decimals, sign = false) {
  if (value === null || value === undefined || !Number.isFinite(value)) return DASH;
  const text = Math.abs(value).toFixed(decimals);
  const isZero = Number(text) === 0;
  return (value < 0 && !isZero ? MINUS : sign && !isZero ? "+" : "") + text;
}

/** Below a volt in millivolts: an overpotential is tens of millivolts. */
export function voltage(volts) {
  if (volts === null || volts === undefined) return { text: DASH, unit: "V" };
  return Math.abs(volts) < 1 ? { text: number(volts * 1e3, 1), unit: "mV" } : { text: number(volts, 4), unit: "V" };
}

export const milliamps = value => number(value, Math.abs(value ?? 0) < 10 ? 3 : 2, true);
export const density = value => number(value, 3, true);

/** How many decimals tell apart numbers that are so far from each other: 2 for 0.25. */
export function decimalsFor(step, most = 5) {
  for (let decimals = 0; decimals < most; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-6 * scaled) return decimals;
  }
  return most;
}

/** A step's name in the protocol without its number, "2 strip" as "strip". */
export const stepWord = name => (name ?? "step").replace(/^\d+ /, "");

const UNITS = [
  { word: "h", seconds: 3600, from: 10800, decimals: 4 },
  { word: "min", seconds: 60, from: 180, decimals: 3 },
  { word: "s", seconds: 1, from: 0, decimals: 2 },
];

/** The one unit in which all times of a test are shown, by its length in seconds: plots, events and steps can then be compared. */
export const timeUnit = length => UNITS.find(unit => (length ?? 0) >= unit.from);

/** How long something takes, in that unit with as few decimals as it needs; without one in the unit of its own length. */
export function duration(seconds, unit = timeUnit(seconds)) {
  if (seconds === null || seconds === undefined) return DASH;
  const value = seconds / unit.seconds;
  return `${number(value, Math.min(decimalsFor(value), value < 0.1 ? 4 : value < 1 ? 3 : value < 100 ? 2 : 1))} ${unit.word}`;
}

/** Test time in that unit, with enough places to find it. */
export const testTime = (seconds, unit) => unit.write?.(seconds) ?? `${number(seconds / unit.seconds, unit.decimals)} ${unit.word}`;

/** Ticks of an axis that are told apart by their decimals, so that no two read the same. */
export const tickNumbers = (splits, step) => splits.map(value => number(value, decimalsFor(step)));

/** How long ago, coarse; "unknown" for null. */
export function age(then, now = Date.now()) {
  if (then === null) return "unknown";
  const seconds = Math.max(0, (now - new Date(then).getTime()) / 1000);
  if (seconds < 3) return "now";
  if (seconds < 60) return `${Math.floor(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86400)} d`;
}

/** Date and time on this person's clock, to the second, sortable. */
export function wallTime(iso) {
  const at = new Date(iso);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}

/** 12345 as 12 345, with a narrow space. */
export const count = value => (value === null || value === undefined ? DASH : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f"));

const pad = value => String(Math.floor(value)).padStart(2, "0");

/** A number as people type it, null for none. A decimal comma is a decimal point to many. */
export function decimal(text) {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}
