// Test time on an axis: in seconds, minutes or hours, whichever the window calls for.

import { decimalsFor } from "../format.js";

const STEPS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 432000, 864000, 1728000, 4320000];

export const increments = STEPS;

export function unitOf(span) {
  if (span < 180) return { word: "s", seconds: 1 };
  if (span < 10800) return { word: "min", seconds: 60 };
  return { word: "h", seconds: 3600 };
}

/** The labels of the ticks; the unit stands on the last. */
export function labels(splits, span, step) {
  const unit = unitOf(span);
  const decimals = decimalsFor(step / unit.seconds, 3);
  return splits.map((at, i) => (at / unit.seconds).toFixed(decimals) + (i === splits.length - 1 ? ` ${unit.word}` : ""));
}

/** A time under the cursor, exact enough for the window. */
export function exact(seconds, span) {
  const unit = unitOf(span);
  const decimals = Math.max(0, Math.min(4, Math.ceil(-Math.log10(span / unit.seconds / 800))));
  return `${(seconds / unit.seconds).toFixed(decimals)} ${unit.word}`;
}
