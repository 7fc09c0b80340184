// Which units this person looks at currents and times in; the browser remembers it.

const CHOICES = { current: ["mA", "mA/cm²"], time: ["time", "cycle"] };
const listeners = new Set();

export const units = { current: read("current"), time: read("time") };

/** kind is "current" or "time". */
export function setUnit(kind, value) {
  if (units[kind] === value || !CHOICES[kind].includes(value)) return;
  units[kind] = value;
  try { localStorage.setItem(keyOf(kind), value); } catch { /* storage may be switched off: the choice lasts as long as the page */ }
  for (const listener of [...listeners]) listener();
}

export function onUnits(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

function keyOf(kind) {
  return `solidcell-${kind}-unit`;
}

function read(kind) {
  let kept = null;
  try { kept = localStorage.getItem(keyOf(kind)); } catch { /* as above */ }
  return CHOICES[kind].includes(kept) ? kept : CHOICES[kind][0];
}
