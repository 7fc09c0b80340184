// Shortcuts that work on every page. They rest while something is typed or a dialog is open.

import { openHelp } from "./dialogs/help.js";
import { currentPage, go } from "./router.js";
import { toggleTheme } from "./theme.js";

const PAGES = { f: "/", t: "/tests", c: "/cells", a: "/alerts", u: "/audit" };
const PATIENCE = 1200;

export function startKeyboard() {
  let began = 0;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select") || document.querySelector("dialog[open]")) return;
    const isSecond = Date.now() - began < PATIENCE;
    began = 0;
    if (isSecond && PAGES[event.key]) go(PAGES[event.key]);
    else if (event.key === "g") began = Date.now();
    else if (event.key === "?") openHelp();
    else if (event.key === "t") toggleTheme();
    else if (event.key === "/" && currentPage().focusSearch) currentPage().focusSearch();
    else return;
    event.preventDefault();
  });
}
