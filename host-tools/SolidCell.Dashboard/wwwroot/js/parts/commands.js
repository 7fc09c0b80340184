// The buttons of a fixture: which can be pressed in its state, what is asked first, and what came of it.

import { h, setAttribute, show } from "../dom.js";
import { post } from "../api.js";
import { confirm } from "../dialogs/confirm.js";
import { openCalibrate } from "../dialogs/calibrate.js";
import { openGuide } from "../dialogs/guide.js";
import { openFlash } from "../dialogs/flash.js";
import { openStart } from "../dialogs/start.js";
import { openSwapCell } from "../dialogs/swap-cell.js";
import { wallTime } from "../format.js";
import { icon } from "./icons.js";
import { toast } from "./toasts.js";

/** redraw is called after something was done. */
export function makeCommands(name, redraw) {
  let fixture = null;
  const simple = (command, word, question) => async () => {
    if (question && !(await confirm(question(fixture)))) return;
    try {
      await post(`/fixtures/${encodeURIComponent(name)}/${command}`);
      toast("good", `${word}: done`, name);
      redraw();
    } catch (problem) {
      toast("bad", problem.title ?? "Not done", problem.message);
    }
  };
  const flash = button("flash", "Flash", () => openFlash([fixture], redraw));
  const start = button("running", "Start", () => openStart(fixture, redraw));
  const pause = button("paused", "Pause", simple("pause", "Pause", asks("Pause the test?", "The current goes to zero and the relay stays closed. Resume goes on in the same step.", "Pause")));
  const resume = button("running", "Resume", simple("resume", "Resume", asks("Resume the test?", "It goes on in the step where it stood.", "Resume")));
  const stop = button("stop", "Stop", simple("stop", "Stop", asks("Stop the test?", "It ends here and cannot be resumed. What was recorded is kept.", "Stop the test", true)), "danger");
  const clear = button("clear", "Clear fault", simple("clear-fault", "Clear fault", asks("Clear the fault?", "Only do so when its cause is gone. The fixture refuses while it is still there.", "Clear the fault")));
  const identify = button("identify", "Identify", simple("identify", "Identify (the light blinks for 30 s)"));
  const calibrate = button("calibrate", "Calibrate", () => openCalibrate(fixture, redraw));
  const guide = button("calibrate", "Calibrate step by step", () => openGuide(fixture, redraw), "for-admins");
  const swap = button("clear", "Swap cell", () => openSwapCell(fixture, redraw));
  const root = h("div", { class: "actions for-operators", role: "group", "aria-label": "Commands" }, flash, start, pause, resume, stop, clear, identify, calibrate, guide, swap);

  function update(now) {
    fixture = now;
    const isHeard = now.link === "live";
    pause.hidden = now.last_state === "paused";
    resume.hidden = now.last_state !== "paused";
    clear.hidden = !now.fault;
    start.hidden = now.is_test_on;
    stop.hidden = !now.is_test_on;
    calibrate.hidden = now.is_test_on;
    swap.hidden = now.is_test_on || now.virtual_cell === null;
    pause.hidden ||= !now.is_test_on;
    for (const one of root.children) setDisabled(one, isHeard ? null : "The fixture is not connected");
    // To try to stop a test that may go on does no harm.
    setDisabled(stop, null);
    if (isHeard) {
      setDisabled(start, now.state === "faulted" || now.fault?.needs_operator ? "A fault is active; clear it first" : now.is_relay_held_open ? "The relay stays open: see above" : null);
      setDisabled(pause, now.state === "running" ? null : "No test is running");
    }
  }

  return { root, update };
}

function button(shape, word, act, kind = "") {
  return h("button", { type: "button", class: kind, onclick: act }, icon(shape, 14), h("span", {}, word));
}

const asks = (title, text, action, isDangerous = false) => fixture => ({
  title: `${title.slice(0, -1)} on ${fixture.name}?`, text: fixture.test ? `${fixture.test.protocol ?? "Test"}, cell ${fixture.test.cell}. ${text}` : text, action, isDangerous, isCommand: true,
});

function setDisabled(element, reason) {
  element.disabled = reason !== null;
  setAttribute(element, "title", reason);
}

/** A line about a fault, silence or safe mode above everything else; hidden when all is well. */
export function makeNotice() {
  const text = h("div", {});
  const root = h("div", { class: "notice", role: "alert", hidden: true }, icon("faulted", 18), text);
  let shown = "";
  return {
    root,
    update(fixture) {
      const [title, detail] = noticeOf(fixture);
      root.hidden = !title;
      if (shown === title + detail) return;
      shown = title + detail;
      show(text, h("b", {}, title), detail && ` ${detail}`);
    },
  };
}

const since = fixture => (fixture.last_heard ? `; it was last heard at ${wallTime(fixture.last_heard)}` : "; when it was last heard is not known");

function noticeOf(fixture) {
  if (fixture.link === "past") return ["", ""];
  if (fixture.link === "unheard") return ["This fixture has not been heard yet.", "What is shown is what the broker kept of it, of an unknown time."];
  if (fixture.link !== "live" && fixture.is_test_on) return [`Nothing is heard of this fixture${since(fixture)}.`, "If it has power, its test continues by itself and its records stay on it. Check its power and Wi-Fi. What is shown is its last word."];
  if (fixture.link !== "live") return [`This fixture is not connected${since(fixture)}.`, "What is shown is its last word."];
  if (fixture.fault) return [`${fixture.fault.name}.`, fixture.fault.effect];
  if (fixture.is_safe_mode) return ["Safe mode after three boots that did not last.", "The relay stays open and no test is taken up; see docs/firmware.md."];
  if (fixture.self_test_failures.length > 0) return ["The self-test at power-on failed:", `${fixture.self_test_failures.join(", ")}.`];
  if ((fixture.log?.overflowed ?? 0) > 0) return [`${fixture.log.overflowed} records were lost:`, "the fixture's log was full. Check the link and the host's disk."];
  return ["", ""];
}
