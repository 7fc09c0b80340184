// The newest numbers of a fixture, large.

import { h, setText, show } from "../dom.js";
import { count, density, milliamps, number, stepWord, timeUnit, voltage } from "../format.js";
import { shortBadges } from "./badges.js";
import { endText, progressText } from "./progress.js";

export function makeTiles() {
  const tile = (word, kind = "") => {
    const value = h("dd", {});
    const below = h("dd", { class: "below" });
    return { root: h("div", { class: `tile ${kind}` }, h("dt", {}, word), value, below), value, below };
  };
  const tiles = {
    volts: tile("Cell voltage", "volts"), amps: tile("Cell current", "amps"), pressure: tile("Stack pressure", "pressure"), celsius: tile("Frame temperature", "celsius"),
    step: tile("Step"), time: tile("Test time"), shorts: tile("Short circuits"), log: tile("Log"),
  };
  const root = h("dl", { class: "tiles" }, Object.values(tiles).map(one => one.root));
  let drawn = "";
  const set = (one, text, unit, below) => {
    show(one.value, text, unit && h("small", {}, ` ${unit}`));
    setText(one.below, below);
  };

  function update(fixture) {
    const { text, unit } = voltage(fixture.cell_volts);
    set(tiles.volts, text, unit, fixture.supply_volts === null ? "" : `supply ${number(fixture.supply_volts, 2)} V`);
    set(tiles.amps, milliamps(fixture.cell_milliamps), "mA", fixture.milliamps_per_square_centimetre === null ? "" : `${density(fixture.milliamps_per_square_centimetre)} mA/cm²`);
    const unitOfTime = timeUnit(fixture.test_seconds);
    set(tiles.pressure, number(fixture.stack_megapascals, 2), "MPa", "");
    set(tiles.celsius, number(fixture.frame_celsius, 1), "°C", "");
    const isKnown = fixture.test && fixture.step_count !== null;
    const isOn = isKnown && !["idle", "finished"].includes(fixture.last_state);
    root.classList.toggle("stale", fixture.link !== "live");
    set(tiles.step, isOn ? stepWord(fixture.step_name) : "–", "", isOn ? `#${fixture.step_count} · cycle ${fixture.cycle_count} · ${milliamps(fixture.set_point_milliamps)} mA` : isKnown ? `${fixture.step_count} steps, ${fixture.cycle_count} cycles` : "");
    const isTimed = fixture.test && fixture.test_seconds !== null;
    if (fixture.progress) set(tiles.time, progressText(fixture.progress), "", [endText(fixture.progress) && `ends ${endText(fixture.progress)}`, fixture.link !== "live" && "by its last word"].filter(Boolean).join(", "));
    else set(tiles.time, isTimed ? number(fixture.test_seconds / unitOfTime.seconds, 2) : "–", isTimed ? unitOfTime.word : "", fixture.test?.state === "ended" ? fixture.test.end_reason ?? "" : isKnown && fixture.link !== "live" ? "by its last word" : "");
    drawLog(fixture.log);
    setText(tiles.shorts.below, fixture.is_detection_paused ? "detection paused: a spectrum is taken" : "");
    const shorts = `${fixture.soft_shorts} ${fixture.hard_shorts} ${!!fixture.test}`;
    if (shorts !== drawn) show(tiles.shorts.value, shortBadges(fixture));
    drawn = shorts;
  }

  function drawLog(log) {
    if (!log) return set(tiles.log, "–", "", "");
    const rest = [[log.lag, "on their way"], [log.missing, "missing"], [log.quarantined, "set aside"]].filter(([records]) => records > 0).map(([records, word]) => `${count(records)} ${word}`);
    set(tiles.log, count(log.made), "made", rest.length === 0 ? "all stored here" : [`${count(log.stored)} stored`, ...rest].join(", "));
    tiles.log.root.title = `Boot ${log.boot_id}. The fixture's log is ${log.fill_percent} % full, ${log.overflowed} records were lost, ${log.storage_failures} writes failed.`;
  }

  return { root, update };
}
