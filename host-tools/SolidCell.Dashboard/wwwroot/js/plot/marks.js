// Steps and events drawn over a plot. Events differ by shape as well as by colour.

import { number, stepWord } from "../format.js";

const MOST_STEP_LINES = 80;
const REACH = 11;
const LEAST_GAP = 7;

/** Vertical lines where steps begin, with their names where there is room for them. */
export function drawSteps(plot, steps, colours, hasNames) {
  const { min, max } = plot.scales.x;
  const shown = steps.filter(step => step.from_seconds <= max && (step.to_seconds ?? Infinity) > min);
  if (shown.length === 0 || shown.length > MOST_STEP_LINES) return;
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = colours.line;
  ctx.fillStyle = colours.muted;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.font = `${10.5 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.beginPath();
  const places = shown.map(step => Math.round(plot.valToPos(Math.max(step.from_seconds, min), "x", true)) + 0.5);
  shown.forEach((step, i) => {
    ctx.moveTo(places[i], bbox.top);
    ctx.lineTo(places[i], bbox.top + bbox.height);
    const room = (places[i + 1] ?? bbox.left + bbox.width) - places[i] - 6 * devicePixelRatio;
    const name = hasNames && namesOf(step).find(text => ctx.measureText(text).width < room);
    if (name) ctx.fillText(name, places[i] + 4 * devicePixelRatio, bbox.top + bbox.height - 5 * devicePixelRatio);
  });
  ctx.stroke();
  ctx.restore();
}

/** Events hang from the top edge, on a thin line through the plot. Those of one kind that fall on one pixel are one mark. */
export function drawEvents(plot, events, colours, hasHeads) {
  const { ctx, bbox } = plot;
  const shown = visible(plot, events, one => one.seconds);
  ctx.save();
  ctx.lineWidth = 1.2 * devicePixelRatio;
  for (const [kind, { colour, draw }] of Object.entries(SHAPES)) {
    const places = [...new Set(shown.filter(event => event.kind === kind).map(event => Math.round(plot.valToPos(event.seconds, "x", true))))];
    if (places.length === 0) continue;
    ctx.strokeStyle = ctx.fillStyle = colours[colour];
    // Lines side by side would hide the curve: some of them stand for all.
    ctx.globalAlpha = 0.6;
    ctx.beginPath();
    for (const x of apart(places, LEAST_GAP * devicePixelRatio)) { ctx.moveTo(x, bbox.top); ctx.lineTo(x, bbox.top + bbox.height); }
    ctx.stroke();
    ctx.globalAlpha = 1;
    if (hasHeads) for (const x of apart(places, 4 * devicePixelRatio)) draw(ctx, x, bbox.top + 8 * devicePixelRatio, 5.5 * devicePixelRatio);
  }
  ctx.restore();
}

function apart(places, least) {
  let last = -Infinity;
  return places.filter(x => x - last >= least && ((last = x), true));
}

/** The event whose mark is under the pointer (in CSS pixels of the plotting area), or null. */
export function eventAt(plot, events, left) {
  const near = visible(plot, events, one => one.seconds)
    .filter(one => SHAPES[one.kind])
    .map(one => ({ one, distance: Math.abs(plot.valToPos(one.seconds, "x") - left) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.one ?? null;
}

/** In the order in which they are drawn: the worst lies on top. */
const SHAPES = {
  resumed: { colour: "muted", draw: (ctx, x, y, r) => fill(ctx, [[x - r, y - r], [x + r, y], [x - r, y + r]]) },
  "soft-short": { colour: "warn", draw: (ctx, x, y, r) => fill(ctx, [[x - r, y - r], [x + r, y - r], [x, y + r]]) },
  fault: { colour: "bad", draw: (ctx, x, y, r) => fill(ctx, [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]]) },
  "hard-short": { colour: "bad", draw: (ctx, x, y, r) => fill(ctx, [[x, y - r], [x + r, y], [x, y + r], [x - r, y]]) },
};

function fill(ctx, points) {
  ctx.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.closePath();
  ctx.fill();
}

function visible(plot, items, at) {
  const { min, max } = plot.scales.x;
  return items.filter(item => at(item) >= min && at(item) <= max);
}

/** The longest first: what does not fit is written shorter, or not at all. */
function namesOf(step) {
  const density = step.set_point_milliamps_per_square_centimetre;
  const word = stepWord(step.name ?? step.kind);
  return density === null || step.kind === "rest" ? [word] : [`${word} ${Math.abs(density).toFixed(2)}`, number(density, 2, true)];
}
