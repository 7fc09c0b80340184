// Several tests side by side: one figure of all of them, to take home too, and a table of their numbers.

import { h, show } from "../dom.js";
import { get } from "../api.js";

const LAYOUTS = { overlaid: "Overlaid", stacked: "Stacked", multiples: "Side by side" };

export function comparePage(main) {
  document.title = "Compare · SolidCell";
  const ids = new URLSearchParams(location.search).get("tests") ?? "";
  const heading = h("h1", {}, "Compare");
  const body = h("div", { class: "empty" }, h("p", {}, ids ? "Loading …" : "Choose tests on the page Tests, then Compare."));
  show(main, h("div", { class: "page-head" }, heading), body);
  let isDisposed = false;
  if (ids) get(`/compare?tests=${encodeURIComponent(ids)}`).then(found => { if (!isDisposed) draw(found); }).catch(problem => show(body, h("p", { class: "problem" }, problem.message)));

  function draw(found) {
    body.className = "compare";
    show(heading, `Compare ${found.tests.length} tests`);
    show(body, figureOf(ids, found.figures), h("p", { class: "facts" }, found.tests.flatMap(({ test }, index) => [index ? " · " : "", h("a", { href: `/tests/${test.id}`, "data-link": true }, test.cell)])),
      h("div", { class: "across" }, table(found)), h("p", { class: "note" }, found.note));
  }

  return { dispose: () => { isDisposed = true; } };
}

/** The picture of a figure, with what it shows and how; links take it home. */
function figureOf(ids, figures) {
  const kind = h("select", { id: "figure-kind", onchange: draw }, figures.map(one => h("option", { value: one.kind }, one.name)));
  const layout = h("select", { id: "figure-layout", onchange: draw }, Object.entries(LAYOUTS).map(([value, name]) => h("option", { value }, name)));
  const picture = h("img", { class: "figure" });
  const problem = h("p", { class: "problem", role: "status" });
  const downloads = h("p", { class: "downloads" });
  picture.addEventListener("error", () => get(address("svg")).catch(found => show(problem, found.message)));
  picture.addEventListener("load", () => { picture.hidden = false; show(problem); });

  function address(format) {
    return `/compare/figure?tests=${encodeURIComponent(ids)}&kind=${kind.value}&layout=${layout.value}&format=${format}`;
  }

  function draw() {
    picture.hidden = true;
    picture.src = "/api" + address("svg");
    picture.alt = kind.selectedOptions[0].textContent;
    show(downloads, "Download the figure: ", ["svg", "png", "pdf"].map(format => [h("a", { href: `/api${address(format)}&download=true`, download: true, "data-figure": format }, format), " "]));
  }

  draw();
  return h("section", { class: "card" },
    h("div", { class: "filters" }, h("label", { for: "figure-kind" }, "Figure"), kind, h("label", { for: "figure-layout" }, "Layout"), layout), problem, picture, downloads);
}

function table({ headings, rows }) {
  return h("table", { class: "list compared" },
    h("thead", {}, h("tr", {}, headings.map(word => h("th", { scope: "col" }, word)))),
    h("tbody", {}, rows.map(row => h("tr", {}, row.map((value, index) => index === 0 && value ? h("th", { scope: "row" }, value) : h("td", { "data-label": headings[index] }, value))))));
}
