// The tare of the load cell, the die and the calibration of a channel: what is in force now, and what is to be.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { decimal } from "../format.js";
import { toast } from "../parts/toasts.js";
import { openDialog } from "./dialog.js";

const NAMES = {
  voltage: "Cell voltage", "current-1ma": "Cell current, 1 mA range", "current-10ma": "Cell current, 10 mA range",
  force: "Force on the stack", "source-1ma": "Current source, 1 mA range", "source-10ma": "Current source, 10 mA range",
};
const number = value => String(Number(value.toFixed(6)));

export async function openCalibrate(fixture, afterwards) {
  const path = `/fixtures/${encodeURIComponent(fixture.name)}`;
  let state = null;
  const tare = h("div", {}, h("p", { class: "hint" }, "Asking the fixture …"));
  const channel = h("select", { id: "channel", onchange: showChannel }, Object.entries(NAMES).map(([key, word]) => h("option", { value: key }, word)));
  const inForce = h("p", { class: "hint" });
  const inputs = ["low-shown", "low-true", "high-shown", "high-true"].map(id => h("input", { id, inputmode: "decimal", autocomplete: "off", oninput: enable }));
  const labels = inputs.map(input => h("label", { for: input.id }));
  const force = h("input", { type: "checkbox", id: "force-tare", onchange: enable });
  const back = h("input", { id: "tare-to", inputmode: "decimal", autocomplete: "off", placeholder: "N", oninput: enable });
  const die = h("input", { id: "die", inputmode: "decimal", autocomplete: "off", placeholder: "0: the cell's electrode", oninput: enable });
  const setDie = h("button", { type: "button", onclick: () => send("die", { diameter_millimetres: decimal(die.value) }, "Die set") }, "Set this die");
  const takeZero = h("button", { type: "button", onclick: () => send("tare", { is_forced: force.checked }, "Tared") }, "Take the force shown for zero");
  const putBack = h("button", { type: "button", onclick: () => send("tare", { to_newtons: decimal(back.value) }, "Tare set") }, "Set this tare");
  const nominal = h("button", { type: "button", onclick: () => send("calibrate", { channel: channel.value, is_nominal: true }, "Nominal calibration set") }, "Set the nominal calibration");
  const calibrate = h("button", { type: "button", class: "primary", onclick: () => send("calibrate", { channel: channel.value, points: points() }, "Calibrated") }, "Calibrate by these points");
  const problem = h("div", {});
  const dialog = openDialog(`Tare and calibrate ${fixture.name}`, [
    h("h3", {}, "Tare of the load cell"), tare,
    h("label", { class: "confirm", for: "force-tare" }, force, h("span", {}, "The frame is unloaded although it shows more than 157 N.")),
    h("div", { class: "field" }, takeZero),
    h("div", { class: "field" }, h("label", { for: "tare-to" }, "Tare in N, such as the one before"), back, putBack),
    h("div", { class: "field" }, h("label", { for: "die" }, "Diameter of the die in mm"), die, setDie),
    h("h3", {}, "Calibration by two points"),
    h("div", { class: "field" }, h("label", { for: "channel" }, "Channel"), channel), inForce,
    h("div", { class: "fields" }, inputs.map((input, i) => h("div", { class: "field" }, labels[i], input))),
    problem,
  ], [h("button", { type: "button", onclick: () => dialog.close() }, "Close"), nominal, calibrate]);
  enable();
  try {
    take(await get(`${path}/calibration`));
  } catch (failure) {
    show(tare, h("p", { class: "problem", role: "alert" }, failure.message));
  }

  function take(now) {
    state = now;
    const area = `${now.pressed_square_centimetres.toFixed(3)} cm²${now.die_millimetres === null ? "" : `, a die of ${number(now.die_millimetres)} mm`}`;
    const shown = now.stack_newtons === null ? "The load cell gives no reading" : `The fixture shows ${now.stack_newtons.toFixed(1)} N, ${now.stack_megapascals.toFixed(3)} MPa on ${area},`;
    show(tare, h("p", {}, `${shown} with a tare of ${now.tare_newtons.toFixed(1)} N. Tare before the frame is tightened.`));
    showChannel();
  }

  function showChannel() {
    const now = state?.channels.find(one => one.channel === channel.value);
    if (now) {
      const isSource = now.shown_unit !== now.true_unit;
      show(inForce, `In force: ${number(now.low_shown)} ${now.shown_unit} is ${number(now.low_true)} ${now.true_unit}, ${number(now.high_shown)} ${now.shown_unit} is ${number(now.high_true)} ${now.true_unit}.`);
      const words = isSource ? ["set to", "gives"] : ["the fixture shows", "the reference shows"];
      labels.forEach((label, i) => show(label, `${i < 2 ? "Low" : "High"} point: ${words[i % 2]}, ${i % 2 ? now.true_unit : now.shown_unit}`));
    }
    for (const input of inputs) input.value = "";
    enable();
  }

  function points() {
    const [low, lowTrue, high, highTrue] = inputs.map(input => decimal(input.value));
    return [{ shown: low, true: lowTrue }, { shown: high, true: highTrue }];
  }

  function enable() {
    calibrate.disabled = !state || inputs.some(input => decimal(input.value) === null);
    nominal.disabled = !state;
    takeZero.disabled = !state || state.stack_newtons === null || (Math.abs(state.stack_newtons) > 157 && !force.checked);
    setDie.disabled = !state || !(decimal(die.value) >= 0) || decimal(die.value) === null;
    putBack.disabled = !state || decimal(back.value) === null;
  }

  async function send(command, order, word) {
    try {
      const before = state;
      take(await post(`${path}/${command}`, order));
      show(problem);
      const details = {
        tare: `The tare is ${state.tare_newtons.toFixed(1)} N; it was ${before.tare_newtons.toFixed(1)} N`,
        die: `${state.pressed_square_centimetres.toFixed(3)} cm² are pressed`,
        calibrate: NAMES[order.channel],
      };
      toast("good", `${word}: ${fixture.name}`, details[command]);
      afterwards?.();
    } catch (failure) {
      show(problem, h("p", { class: "problem", role: "alert" }, h("b", {}, failure.title ?? "Not done"), h("br"), failure.message));
    }
  }
}
