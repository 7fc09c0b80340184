// What a certificate says of each channel: before and after, and how sure that is.

import { h } from "../dom.js";

const HEADINGS = ["Channel", "Off before", "Off after", "Limit", "Uncertainty", "Reference"];
const text = value => String(Number(value.toPrecision(3)));

export const certificateTable = certificate => h("div", { class: "timeline", tabindex: 0, role: "region", "aria-label": "Certificate" }, h("table", {}, h("thead", {}, h("tr", {}, HEADINGS.map(word => h("th", { scope: "col" }, word)))),
  h("tbody", {}, certificate.channels.map(one => h("tr", {}, h("th", { scope: "row" }, one.channel), [one.largest_error_before, one.largest_error_after, one.limit, one.uncertainty].map(value => h("td", {}, `${text(value)} ${one.unit}`)), h("td", {}, one.reference))))));
