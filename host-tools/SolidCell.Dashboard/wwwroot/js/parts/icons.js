// Shapes that say the same as the colours: nobody needs to see colours to read the dashboard.

import { s } from "../dom.js";

const PATHS = {
  running: [["path", { d: "M4 2.5v11l9-5.5z", fill: "currentColor" }]],
  paused: [["path", { d: "M3.5 2.5h3.2v11H3.5zm5.8 0h3.2v11H9.3z", fill: "currentColor" }]],
  faulted: [["path", { d: "M8 1.2 15.4 14.4H.6z", fill: "currentColor" }], ["path", { d: "M8 6v4.2M8 12v1", stroke: "var(--surface)", "stroke-width": "1.7", "stroke-linecap": "round" }]],
  finished: [["path", { d: "M2.5 8.5 6.3 12.4 13.5 4", fill: "none", stroke: "currentColor", "stroke-width": "2.4", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  idle: [["circle", { cx: 8, cy: 8, r: 5, fill: "none", stroke: "currentColor", "stroke-width": "2" }]],
  silent: [["path", { d: "M1.5 5.5c4-3.6 9-3.6 13 0M4.2 8.6c2.4-2 5.2-2 7.6 0M2.5 14.5l11-13", fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round" }], ["circle", { cx: 8, cy: 12, r: 1.4, fill: "currentColor" }]],
  unknown: [["path", { d: "M5.2 6a2.8 2.8 0 1 1 4.3 2.3C8.4 9 8 9.4 8 10.3M8 12.6v.6", fill: "none", stroke: "currentColor", "stroke-width": "1.9", "stroke-linecap": "round" }]],
  soft: [["path", { d: "M1 5h4l1.2 6L8 7.5 9.3 11 11 5h4", fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linejoin": "round", "stroke-linecap": "round" }]],
  hard: [["path", { d: "M9.6.8 2.8 9h4.4l-1 6.2L13.2 7H8.6z", fill: "currentColor" }]],
  alert: [["path", { d: "M8 1.5a4.3 4.3 0 0 0-4.3 4.3c0 4-1.7 5.2-1.7 5.2h12s-1.7-1.2-1.7-5.2A4.3 4.3 0 0 0 8 1.5zM6.4 13a1.7 1.7 0 0 0 3.2 0", fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linejoin": "round", "stroke-linecap": "round" }]],
  sun: [["circle", { cx: 8, cy: 8, r: 3, fill: "currentColor" }], ["path", { d: "M8 .8v2M8 13.2v2M.8 8h2M13.2 8h2M2.9 2.9l1.4 1.4M11.7 11.7l1.4 1.4M13.1 2.9l-1.4 1.4M4.3 11.7l-1.4 1.4", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round" }]],
  moon: [["path", { d: "M13.6 9.9A6.2 6.2 0 0 1 6.1 2.4a6.2 6.2 0 1 0 7.5 7.5z", fill: "currentColor" }]],
  flash: [["path", { d: "M8 1.5v8M4.6 6.4 8 9.8l3.4-3.4M2 11.5v2.8h12v-2.8", fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  stop: [["path", { d: "M3 3h10v10H3z", fill: "currentColor" }]],
  clear: [["path", { d: "M13.5 8a5.5 5.5 0 1 1-1.6-3.9M12.2 1v3.4H8.8", fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  identify: [["path", { d: "M5.8 12.2h4.4M6.4 14.5h3.2M8 1.5a4.2 4.2 0 0 0-2.3 7.7v1h4.6v-1A4.2 4.2 0 0 0 8 1.5z", fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  calibrate: [["path", { d: "M1.5 12.5h13M8 12.5 12.4 5M3.2 12.5a4.8 4.8 0 0 1 9.6 0", fill: "none", stroke: "currentColor", "stroke-width": "1.7", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  download: [["path", { d: "M8 1.5v8.3M4.6 6.6 8 10l3.4-3.4M2.2 13.8h11.6", fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  close: [["path", { d: "M3.5 3.5l9 9M12.5 3.5l-9 9", stroke: "currentColor", "stroke-width": "1.9", "stroke-linecap": "round" }]],
  left: [["path", { d: "M10.5 2.5 5 8l5.5 5.5", fill: "none", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  right: [["path", { d: "M5.5 2.5 11 8l-5.5 5.5", fill: "none", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round" }]],
  plus: [["path", { d: "M8 2.5v11M2.5 8h11", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round" }]],
  minus: [["path", { d: "M2.5 8h11", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round" }]],
};

/** An icon that screen readers pass over: words stand beside it, or on its button. */
export function icon(name, size = 16) {
  const shapes = (PATHS[name] ?? PATHS.unknown).map(([tag, attributes]) => s(tag, attributes));
  return s("svg", { viewBox: "0 0 16 16", width: size, height: size, "aria-hidden": "true", class: "icon" }, shapes);
}
