// Steps and events drawn over a plot. Events differ by shape as well as by colour.

import { stepWord } from "../format.js";

const MOST_STEP_LINES = 80;
const MOST_STEP_NAMES = 14;
const REACH = 11;

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
  for (const step of shown) {
    const x = Math.round(plot.valToPos(Math.max(step.from_seconds, min), "x", true)) + 0.5;
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    if (hasNames && shown.length <= MOST_STEP_NAMES) ctx.fillText(nameOf(step), x + 4 * devicePixelRatio, bbox.top + bbox.height - 5 * devicePixelRatio);
  }
  ctx.stroke();
  ctx.restore();
}

/** Events hang from the top edge, on a thin line through the plot. */
export function drawEvents(plot, events, colours, hasHeads) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.lineWidth = 1.2 * devicePixelRatio;
  for (const event of visible(plot, events, one => one.seconds).filter(one => SHAPES[one.kind])) {
    const x = plot.valToPos(event.seconds, "x", true);
    ctx.strokeStyle = ctx.fillStyle = colours[SHAPES[event.kind].colour];
    ctx.globalAlpha = 0.75;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.globalAlpha = 1;
    if (hasHeads) SHAPES[event.kind].draw(ctx, x, bbox.top + 8 * devicePixelRatio, 5.5 * devicePixelRatio);
  }
  ctx.restore();
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

const SHAPES = {
  "hard-short": { colour: "bad", draw: (ctx, x, y, r) => fill(ctx, [[x, y - r], [x + r, y], [x, y + r], [x - r, y]]) },
  "soft-short": { colour: "warn", draw: (ctx, x, y, r) => fill(ctx, [[x - r, y - r], [x + r, y - r], [x, y + r]]) },
  fault: { colour: "bad", draw: (ctx, x, y, r) => fill(ctx, [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]]) },
  resumed: { colour: "muted", draw: (ctx, x, y, r) => fill(ctx, [[x - r, y - r], [x + r, y], [x - r, y + r]]) },
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

function nameOf(step) {
  const density = step.set_point_milliamps_per_square_centimetre;
  const amount = density === null || step.kind === "rest" ? "" : ` ${Math.abs(density).toFixed(2)}`;
  return stepWord(step.name ?? step.kind) + amount;
}
