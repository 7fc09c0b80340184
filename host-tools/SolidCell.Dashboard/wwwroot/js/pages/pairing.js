// A new fixture gets an account: its provisioning file, and the same as a QR code, are shown once.

import { h, s, show } from "../dom.js";
import { post } from "../api.js";

export function pairingPage(main) {
  document.title = "Add a fixture · SolidCell";
  const name = h("input", { id: "pairing-name", autocomplete: "off", placeholder: "bench-3", maxlength: 64, required: true });
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const place = h("div", {});
  const form = h("form", { class: "card panel", onsubmit: add }, h("div", { class: "body" }, h("label", { for: "pairing-name" }, "Name of the fixture"), " ", name, " ", h("button", { type: "submit" }, "Add"),
    h("p", { class: "hint" }, "Letters, digits and hyphens. It gets a password of its own, which is shown once."), problem));
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Add a fixture")), form, place);

  async function add(event) {
    event.preventDefault();
    problem.hidden = true;
    try {
      show(place, paired(await post("/pairings", { fixture: name.value.trim() })));
      form.hidden = true;
    } catch (trouble) {
      problem.textContent = trouble.message;
      problem.hidden = false;
    }
  }

  return { dispose: () => show(place) };
}

function paired(answer) {
  const file = URL.createObjectURL(new Blob([answer.content], { type: "application/json" }));
  return h("div", { class: "card panel" }, h("div", { class: "body" }, h("p", {}, "This holds the password of the fixture and is shown once. Whoever has it can speak for the fixture."), code(answer.modules),
    h("p", {}, h("a", { href: file, download: answer.file_name, class: "button" }, "Save ", answer.file_name)),
    h("p", { class: "hint" }, "Then, with the board on USB: ", h("code", {}, `solidcell device provision --pairing ${answer.file_name} --wifi SSID --port PORT`), ". Delete the file when the board has it.")));
}

/** Dark on light in either theme: readers expect it so. */
function code(rows) {
  const path = rows.flatMap((row, y) => [...row].map((module, x) => (module === "1" ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return s("svg", { class: "qr", viewBox: `0 0 ${rows.length} ${rows.length}`, role: "img", "aria-label": "QR code of the provisioning file", "shape-rendering": "crispEdges" },
    s("rect", { width: rows.length, height: rows.length, fill: "#fff" }), s("path", { d: path, fill: "#000" }));
}
