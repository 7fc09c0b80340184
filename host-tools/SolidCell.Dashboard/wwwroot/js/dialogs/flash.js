// Choose a protocol or paste one's own, see what it does, send it.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { askedBy } from "../parts/asked-by.js";
import { cardLine, limitList, timeline } from "../parts/limits.js";
import { toast } from "../parts/toasts.js";
import { openDialog } from "./dialog.js";
import { askAll, makeOutcomes } from "./many.js";

const SETTLE = 350;

const LARGEST_FILE = 256 * 1024;

/** fixtures are one or several; afterwards is called when all have taken the protocol. */
export async function openFlash(fixtures, afterwards) {
  const names = fixtures.map(fixture => fixture.name).join(", ");
  const isOne = fixtures.length === 1;
  let source = "ready";
  let chosen = null;
  let settle = null;
  let report = null;
  const text = h("textarea", { class: "code", spellcheck: "false", autocapitalize: "off", autocomplete: "off", id: "own-yaml", "aria-label": "Protocol in YAML",
    oninput: () => { clearTimeout(settle); settle = setTimeout(() => check(text.value), SETTLE); } });
  const list = h("div", { class: "choices", role: "radiogroup", "aria-label": "Protocols" }, h("p", { class: "empty" }, "Loading …"));
  const result = h("div", { class: "field" }, h("p", { class: "hint" }, "Choose a protocol to see what it does."));
  const tabs = ["ready", "own"].map(key => h("button", { type: "button", role: "tab", "aria-selected": String(key === source), onclick: () => turn(key) }, key === "ready" ? "Choose" : "Write or paste"));
  const file = h("input", { type: "file", id: "protocol-file", accept: ".yaml,.yml,.txt,text/yaml", onchange: () => readFile(file.files[0]) });
  const opening = h("div", { class: "field" }, h("label", { for: "protocol-file" }, "Or open a file"), file);
  const left = h("div", { class: "field" }, h("div", { class: "switch", role: "tablist", "aria-label": "Where the protocol comes from" }, tabs), opening, list, text);
  const send = h("button", { type: "button", class: "primary", disabled: true, onclick: flash }, `Flash to ${isOne ? names : `${fixtures.length} fixtures`}`);
  const outcomes = isOne ? null : makeOutcomes(fixtures, ["Now"], fixture => [fixture.test?.protocol ? `last test: ${fixture.test.protocol}` : fixture.state]);
  const dialog = openDialog(`Flash a protocol to ${names}`, [outcomes?.root, h("div", { class: "split" }, left, result), askedBy()].filter(Boolean), [
    h("span", { class: "hint" }, "Nothing starts yet. The fixture checks the protocol again."),
    h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"), send]);
  turn("ready");
  await fillList();

  async function fillList() {
    try {
      const protocols = await get("/protocols");
      show(list, protocols.map(choice));
      list.querySelector("input")?.focus();
    } catch (problem) {
      show(list, h("p", { class: "empty" }, problem.message));
    }
  }

  async function readFile(chosenFile) {
    if (!chosenFile) return;
    if (chosenFile.size > LARGEST_FILE) return show(result, h("p", { class: "problem" }, `${chosenFile.name} has ${Math.round(chosenFile.size / 1024)} kB; a protocol is a text of at most ${LARGEST_FILE / 1024} kB.`));
    text.value = await chosenFile.text();
    turn("own");
  }

  function choice(protocol) {
    const pick = h("input", { type: "radio", name: "protocol", value: protocol.id, onchange: () => choose(protocol) });
    const origin = protocol.origin === "ready" ? "" : `sent ${new Date(protocol.added).toLocaleDateString()} · ${protocol.id.slice(0, 8)}`;
    return h("label", {}, pick, h("b", {}, protocol.name), h("small", {}, [protocol.title, `${protocol.cell_kind} cell`, origin].filter(Boolean).join(" · ")));
  }

  async function choose(protocol) {
    try {
      chosen = await get(`/protocols/${encodeURIComponent(protocol.id)}`);
      await check(chosen.yaml);
    } catch (problem) {
      show(result, h("p", { class: "problem" }, problem.message));
    }
  }

  function turn(key) {
    source = key;
    tabs.forEach((tab, i) => tab.setAttribute("aria-selected", String((i === 0) === (key === "ready"))));
    list.hidden = key !== "ready";
    text.hidden = key !== "own";
    if (key === "own") {
      // A chosen one is a good beginning for one's own.
      if (!text.value && chosen) text.value = chosen.yaml;
      text.focus();
      if (text.value) check(text.value);
    }
  }

  async function check(yaml) {
    send.disabled = true;
    try {
      report = await post("/protocols/check", { yaml, area_square_centimetres: (isOne && fixtures[0].test?.area_square_centimetres) || null });
      show(result, summary(report));
      send.disabled = !report.is_ok;
    } catch (problem) {
      show(result, h("p", { class: "problem" }, problem.message));
    }
  }

  function summary(found) {
    const errors = found.problems.filter(problem => problem.severity === "error").length;
    const words = found.is_ok ? found.title || found.name : `${errors} ${errors === 1 ? "error" : "errors"}: the protocol cannot be sent`;
    return [h("h3", {}, words), problemList(found.problems), found.is_ok && limitList(found), found.is_ok && cardLine(found), found.is_ok && timeline(found.steps, found.duration_seconds)];
  }

  function problemList(problems) {
    if (problems.length === 0) return null;
    return h("ul", { class: "problems" }, problems.map(problem => h("li", {}, h("button", { type: "button", class: problem.severity, onclick: () => goTo(problem) },
      h("b", {}, `${problem.line}:${problem.column}`), h("span", {}, `${problem.severity}: ${problem.message}`)))));
  }

  function goTo(problem) {
    if (source !== "own") { text.value = chosen.yaml; turn("own"); }
    const lines = text.value.split("\n");
    const from = lines.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + problem.column - 1;
    text.focus();
    text.setSelectionRange(from, Math.max(from + 1, from + (lines[problem.line - 1]?.length ?? 0) - problem.column + 1));
    text.scrollTop = Math.max(0, (problem.line - 4) * 1.45 * 13);
  }

  function sendTo(fixture) {
    return post(`/fixtures/${encodeURIComponent(fixture.name)}/flash`, source === "own" ? { yaml: text.value } : { protocol: chosen.id });
  }

  async function flash() {
    send.disabled = true;
    send.textContent = "Sending …";
    if (!isOne) return flashAll();
    try {
      const receipt = await sendTo(fixtures[0]);
      dialog.close();
      toast("good", `${names} has ${receipt.protocol}`, `${receipt.program_bytes} bytes, checked by the fixture. Start it when the cell is in.`);
      afterwards?.();
    } catch (problem) {
      show(result, h("p", { class: "problem", role: "alert" }, h("b", {}, problem.title ?? "Not sent"), h("br"), problem.message), report && summary(report));
      send.disabled = false;
      send.textContent = `Flash to ${names}`;
    }
  }

  async function flashAll() {
    const isDone = await askAll(fixtures, outcomes, sendTo, receipt => `has ${receipt.protocol}`);
    send.disabled = false;
    send.textContent = isDone ? "Flash again" : "Try again";
    dialog.element.querySelector("footer button:not(.primary)").textContent = "Close";
    if (isDone) afterwards?.();
  }
}
