// Zooming and panning by wheel, fingers and keys. Dragging with the mouse selects, which uPlot does itself.

/** Ctrl and the wheel (or a pinch on a touchpad) zooms, Shift and the wheel (or sideways) pans; the bare wheel scrolls the page.
    view: { range() -> [from, to], set(from, to), all(), follow() } */
export function addWheel(element, areaOf, view) {
  element.addEventListener("wheel", event => {
    const area = areaOf(event.target);
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!area || !(isSideways || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const [from, to] = view.range();
    if (isSideways) {
      const by = ((event.deltaX || event.deltaY) / area.width) * (to - from);
      view.set(from + by, to + by);
    } else {
      const at = from + ((event.clientX - area.left) / area.width) * (to - from);
      zoom(view, Math.exp(Math.max(-1, Math.min(1, event.deltaY / 300))), at);
    }
  }, { passive: false });
}

/** One finger sideways pans, two zoom. Up and down still scrolls the page. */
export function addTouch(element, areaOf, view) {
  const fingers = new Map();
  element.addEventListener("pointerdown", event => event.pointerType === "touch" && fingers.set(event.pointerId, event.clientX));
  element.addEventListener("pointermove", event => {
    if (!fingers.has(event.pointerId)) return;
    const area = areaOf(event.target);
    const before = [...fingers.values()];
    fingers.set(event.pointerId, event.clientX);
    const after = [...fingers.values()];
    const [from, to] = view.range();
    if (!area) return;
    if (after.length === 1) {
      const by = ((before[0] - after[0]) / area.width) * (to - from);
      view.set(from + by, to + by);
    } else if (after.length === 2) {
      const apart = ([a, b]) => Math.max(20, Math.abs(a - b));
      const middle = (after[0] + after[1]) / 2;
      zoom(view, apart(before) / apart(after), from + ((middle - area.left) / area.width) * (to - from));
    }
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) element.addEventListener(end, event => fingers.delete(event.pointerId));
}

export function addKeys(element, view) {
  element.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const [from, to] = view.range();
    const by = (to - from) * (event.shiftKey ? 0.5 : 0.15);
    const acts = {
      "+": () => zoom(view, 0.5), "=": () => zoom(view, 0.5), "-": () => zoom(view, 2),
      ArrowLeft: () => view.set(from - by, to - by), ArrowRight: () => view.set(from + by, to + by),
      Home: view.all, 0: view.all, End: view.follow,
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  });
}

export function zoom(view, factor, at) {
  const [from, to] = view.range();
  const centre = at ?? (from + to) / 2;
  view.set(centre - (centre - from) * factor, centre + (to - centre) * factor);
}
