// A calibration step by step: by what, then one question at a time, then the certificate. The host leads; this page shows and answers.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { decimal, wallTime } from "../format.js";
import { askedBy } from "../parts/asked-by.js";
import { certificateTable } from "../parts/certificate-table.js";
import { openDialog } from "./dialog.js";
import { guideForm } from "./guide-form.js";

const LOOK = 700;

export async function openGuide(fixture, afterwards) {
  const path = `/fixtures/${encodeURIComponent(fixture.name)}/calibration`;
  const place = h("div", { class: "guide", "aria-live": "polite" }, h("p", { class: "hint" }, "Asking the host …"));
  const lines = h("ol", { class: "guide-lines", "aria-label": "What happened", hidden: true });
  const problem = h("div", { role: "alert" });
  const close = h("button", { type: "button", onclick: () => dialog.close() }, "Close");
  const cancel = h("button", { type: "button", class: "danger", hidden: true, onclick: () => ask("cancel") }, "Cancel the calibration");
  const act = h("button", { type: "submit", class: "primary", form: "guide-form", hidden: true }, "");
  let shown = "";
  let timer = null;
  let isOpen = true;
  const dialog = openDialog(`Calibrate ${fixture.name} step by step`, [place, problem, lines, askedBy()], [cancel, close, act], { onClose: () => { isOpen = false; clearTimeout(timer); } });
  await look();

  async function look() {
    clearTimeout(timer);
    try {
      draw(await get(`${path}/guide`));
    } catch (failure) {
      tell(failure);
    }
    if (isOpen) timer = setTimeout(look, LOOK);
  }

  function draw(now) {
    const isOn = now.phase === "working" || now.phase === "asking";
    cancel.hidden = !isOn;
    lines.hidden = now.lines.length === 0;
    if (lines.children.length !== now.lines.length) show(lines, now.lines.map(line => h("li", {}, line)));
    const key = `${now.phase} ${now.question?.step ?? ""}`;
    if (shown === key) return;
    if (shown && !isOn) afterwards?.();
    shown = key;
    act.hidden = now.phase === "working" || now.phase === "done";
    if (now.phase === "none" || now.phase === "ended") return begin(now.problem);
    if (now.phase === "done") return finish(now.certificate);
    if (now.phase === "working") return show(place, h("h3", {}, "The fixture measures …"), h("p", { class: "hint" }, "A current flows backwards, then forwards. Note what the voltmeter shows, if there is one, towards the end of each."));
    question(now.question);
  }

  function begin(ended) {
    const form = guideForm(order => ask("guide", order));
    act.textContent = "Begin";
    show(place, ended && h("p", { class: "problem", role: "alert" }, ended), form);
    form.querySelector("input").focus();
    get(`/calibrations?fixture=${encodeURIComponent(fixture.name)}`).then(found => {
      const last = found.find(one => one.undone === null);
      if (last && form.isConnected) form.before(h("p", { class: "in-force" }, `In force: the calibration of ${wallTime(last.date)} by ${last.by}. `, h("button", { type: "button", onclick: undo }, "Take it back")));
    }).catch(tell);
  }

  function question(asked) {
    act.textContent = asked.kind === "do" ? "Done" : "Take these readings";
    const inputs = asked.kind === "do" ? [] : ["backwards", "forwards"].map(word => h("input", { id: `guide-${word}`, inputmode: "decimal", autocomplete: "off", required: true, "aria-describedby": "guide-window" }));
    const form = h("form", { id: "guide-form", onsubmit: event => { event.preventDefault(); ask("answer", { step: asked.step, low_volts: inputs[0] ? decimal(inputs[0].value) : null, high_volts: inputs[1] ? decimal(inputs[1].value) : null }); } },
      h("h3", {}, `${asked.text}${asked.kind === "do" ? "." : ""}`), asked.kind === "do" ? h("p", { class: "hint" }, "Press Done when it is.") : [
        h("p", { class: "hint", id: "guide-window" }, `Expected: about ±${volts(asked.expected_volts)} V; ${volts(asked.least_volts)} to ${volts(asked.most_volts)} V is taken, backwards with a minus.`),
        h("div", { class: "fields" }, inputs.map((input, i) => h("div", { class: "field" }, h("label", { for: input.id }, `Voltmeter ${i ? "forwards" : "backwards"}, V`), input)))]);
    show(place, form);
    (inputs[0] ?? act).focus();
  }

  function finish(certificate) {
    show(place, h("h3", {}, `${fixture.name} is calibrated`), certificateTable(certificate),
      h("p", { class: "hint" }, `Due again ${certificate.due.slice(0, 10)}. The fixture holds the program of the calibration now: flash a protocol before the next test, and tare the frame.`),
      h("p", {}, h("button", { type: "button", onclick: undo }, "Take it back")));
    close.focus();
  }

  async function ask(command, order = {}) {
    act.disabled = cancel.disabled = true;
    try {
      show(problem);
      const now = await post(`${path}/${command}`, order);
      if (command === "guide") shown = "";
      draw(now);
    } catch (failure) {
      tell(failure);
    }
    act.disabled = cancel.disabled = false;
  }

  async function undo() {
    try {
      show(problem);
      const undone = await post(`${path}/undo`, {});
      act.hidden = true;
      shown = "undone";
      clearTimeout(timer);
      isOpen = false;
      show(place, h("h3", {}, `The calibration of ${wallTime(undone.date)} is taken back`), h("p", {}, "The one before it is in force again."));
      close.focus();
      afterwards?.();
    } catch (failure) {
      tell(failure);
    }
  }

  function tell(failure) {
    show(problem, h("p", { class: "problem" }, h("b", {}, failure.title ?? "Not done"), h("br"), failure.message));
  }
}

const volts = value => String(Number(value.toFixed(4)));
