// Test time on an axis, in the unit in which all times of the test are shown.

import { decimalsFor } from "../format.js";

const MOST_DECIMALS = 6;
const FACTORS = Array.from({ length: 13 }, (_, i) => [1, 2, 5].map(digit => digit * 10 ** (i - MOST_DECIMALS))).flat();

/** Distances between ticks, in seconds, that are round numbers of the unit. */
export const increments = unit => FACTORS.map(factor => factor * (unit.seconds ?? 1));

/** The labels of the ticks; the unit stands on the last. */
export function labels(splits, unit, step) {
  if (unit.labels) return unit.labels(splits);
  const decimals = decimalsFor(step / unit.seconds, MOST_DECIMALS);
  return splits.map((at, i) => (at / unit.seconds).toFixed(decimals) + (i === splits.length - 1 ? ` ${unit.word}` : ""));
}

/** A time under the cursor, exact enough for a window of so many seconds. */
export function exact(seconds, unit, span) {
  if (unit.exact) return unit.exact(seconds, span);
  const decimals = span <= 0 ? 2 : Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(span / unit.seconds / 800))));
  return `${(seconds / unit.seconds).toFixed(decimals)} ${unit.word}`;
}
