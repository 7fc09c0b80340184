// The data of a test to take home.

import { h } from "../dom.js";
import { icon } from "./icons.js";

const FORMATS = [
  ["bdf.csv", "Battery Data Format, CSV", "any spreadsheet"],
  ["bdf.parquet", "Battery Data Format, Parquet", "pandas, polars"],
  ["csv", "As recorded, CSV", "integers, qualities"],
  ["json", "Everything, JSON", "one document"],
];

export function downloads(testId) {
  const links = FORMATS.map(([format, word, hint]) => h("a", { class: "button", href: `/api/tests/${testId}/export?format=${format}`, download: true, "data-format": format }, icon("download", 14), word, h("small", {}, hint)));
  const metadata = h("a", { class: "button", href: `/api/tests/${testId}/metadata`, target: "_blank", rel: "noopener" }, icon("download", 14), "Metadata", h("small", {}, "cell, protocol, steps, shorts"));
  return h("section", { class: "card panel", "aria-label": "Download" }, h("header", {}, h("h2", {}, "Download")), h("div", { class: "body menu" }, links, metadata));
}
