// Light and dark: the system's wish until the person chooses.

import { icon } from "./parts/icons.js";
import { show } from "./dom.js";

const KEY = "solidcell-theme";
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set();

export const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

export function onTheme(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

export function toggleTheme() {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  try { localStorage.setItem(KEY, theme); } catch { /* storage may be switched off: the choice lasts as long as the page */ }
  changed();
}

export function startTheme() {
  document.getElementById("theme").addEventListener("click", toggleTheme);
  system.addEventListener("change", changed);
  changed();
}

function changed() {
  show(document.getElementById("theme"), icon(isDark() ? "sun" : "moon"));
  for (const listener of listeners) listener();
}
