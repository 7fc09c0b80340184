// When half-cycles are narrower than a few pixels, columns and half-cycles beat against each other: some columns see both directions of the
// current, others one, and the pattern looks like the cell's. The band over whole cycles has no such pattern.

const LEAST_PIXELS = 5;

/** Length of a cycle where half-cycles of a window of [from, to] seconds are too narrow for so many pixels; null where they are not. */
export function narrowCycle(halves, from, to, pixels) {
  const begins = halves.filter(half => half.from_seconds < to && (half.to_seconds ?? Infinity) > from).map(half => half.from_seconds);
  if (begins.length * LEAST_PIXELS <= pixels || begins.length < 3) return null;
  const lengths = begins.slice(1).map((begin, i) => begin - begins[i]).sort((a, b) => a - b);
  return 2 * lengths[Math.floor(lengths.length / 2)];
}

/** The lowest of the lows and the highest of the highs within a cycle around each column; what was not measured stays so. */
export function envelope(seconds, lows, highs, cycle) {
  const [wideLows, wideHighs] = [[], []];
  let [first, last] = [0, 0];
  for (let i = 0; i < seconds.length; i++) {
    while (seconds[first] < seconds[i] - cycle / 2) first++;
    while (last < seconds.length && seconds[last] <= seconds[i] + cycle / 2) last++;
    const isThere = lows[i] !== null && lows[i] !== undefined;
    wideLows.push(isThere ? least(lows, first, last) : null);
    wideHighs.push(isThere ? -least(highs, first, last, -1) : null);
  }
  return [wideLows, wideHighs];
}

function least(values, first, last, sign = 1) {
  let found = Infinity;
  for (let i = first; i < last; i++) if (values[i] !== null && values[i] !== undefined) found = Math.min(found, sign * values[i]);
  return found;
}
