// Test time counted in cycles: cycle 12.5 is the middle of the twelfth. Its members are those of a unit of time.

import { number } from "../format.js";

const ROUND = [1, 2, 5];

/** halves are the half-cycles of a test, in their order; null with fewer than two cycles to count by. */
export function cycleUnit(halves) {
  const begins = [];
  for (const half of halves) if (begins.at(-1)?.cycle !== half.cycle) begins.push({ cycle: half.cycle, seconds: half.from_seconds });
  if (begins.length < 2 || begins.some((begin, i) => i > 0 && begin.cycle <= begins[i - 1].cycle)) return null;
  const cycles = begins.map(begin => begin.cycle);
  const seconds = begins.map(begin => begin.seconds);
  return {
    word: "cycle",
    at: time => between(seconds, cycles, time),
    write: time => `cycle ${number(between(seconds, cycles, time), 2)}`,
    exact: (time, span) => `cycle ${number(between(seconds, cycles, time), span * cycles.length > 20 * (seconds.at(-1) - seconds[0]) ? 0 : 2)}`,
    splits: (from, to, most) => ticks(between(seconds, cycles, from), between(seconds, cycles, to), most).map(cycle => between(cycles, seconds, cycle)),
    labels: splits => splits.map((time, i) => `${i === 0 ? "cycle " : ""}${number(between(seconds, cycles, time), 0)}`),
  };
}

/** Whole cycles, so far apart that there are not more of them. */
function ticks(first, last, most) {
  const least = Math.max(1, (last - first) / Math.max(1, most));
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ROUND.map(digit => digit * power).find(size => size >= least) ?? 10 * power;
  const from = Math.ceil(first / step - 1e-9) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step + 1e-9) + 1) }, (_, i) => from + i * step);
}

/** Linear between neighbours, and beyond the ends as steep as beside them. */
function between(xs, ys, x) {
  let [low, high] = [0, xs.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle] <= x) low = middle;
    else high = middle;
  }
  return ys[low] + ((x - xs[low]) / (xs[high] - xs[low])) * (ys[high] - ys[low]);
}
