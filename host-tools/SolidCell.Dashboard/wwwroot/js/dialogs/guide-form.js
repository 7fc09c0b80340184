// By what a fixture is calibrated: resistors, a voltmeter, weights, and how good they are.

import { h } from "../dom.js";
import { decimal } from "../format.js";

/** A form; begin is called with the order when it is sent. */
export function guideForm(begin) {
  const number = (id, value) => h("input", { id: `guide-${id}`, inputmode: "decimal", autocomplete: "off", value });
  const ohms = h("input", { id: "guide-ohms", autocomplete: "off", value: "1000 100" });
  const hasVoltmeter = h("input", { type: "checkbox", id: "guide-voltmeter" });
  const kilograms = number("kilograms", "");
  const resistor = number("resistor-percent", "0.1");
  const voltmeter = number("voltmeter-percent", "0.02");
  const weight = number("weight-percent", "0.1");
  const gravity = number("gravity", "9.80665");
  const hold = number("hold", "20");
  const due = number("due", "12");
  const field = (label, input, hint) => h("div", { class: "field" }, h("label", { for: input.id }, label), input, hint && h("small", {}, hint));

  function send(event) {
    event.preventDefault();
    begin({
      ohms: ohms.value.split(/[\s;]+/).map(decimal).filter(value => value !== null), kilograms: decimal(kilograms.value), has_voltmeter: hasVoltmeter.checked,
      resistor_percent: decimal(resistor.value) ?? 0, voltmeter_percent: decimal(voltmeter.value) ?? 0, weight_percent: decimal(weight.value) ?? 0,
      gravity: decimal(gravity.value) ?? 0, hold_seconds: Math.round(decimal(hold.value) ?? 0), due_months: Math.round(decimal(due.value) ?? 0),
    });
  }

  return h("form", { id: "guide-form", class: "guide-form", onsubmit: send },
    h("p", { class: "hint" }, "Take the cell out. You will put a dummy of known resistance and known weights on the fixture, one after the other; currents flow in short tests of their own. Nothing is kept unless all of it succeeds."),
    h("div", { class: "fields" }, field("Resistors of the dummy in ohm", ohms, "1000 and 100 for both ranges; empty for no current"), field("Weights in kg", kilograms, "empty for no force")),
    h("label", { class: "confirm", for: "guide-voltmeter" }, hasVoltmeter, h("span", {}, "A voltmeter is at the dummy: the voltage is calibrated too.")),
    h("details", {}, h("summary", {}, "Uncertainty of the references (95 %), times"), h("div", { class: "fields" },
      field("Resistors, %", resistor), field("Voltmeter, %", voltmeter), field("Weights, %", weight), field("Gravity, m/s²", gravity), field("Each current flows, s", hold), field("Due again in months", due))));
}
