// How far a test has come and when it ends, from its protocol's timeline.

import { number, timeUnit } from "../format.js";

const DAY = 86_400_000;
const WEEK = 6 * DAY;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "12.5 of 40.6 h", with "at most" where a limit may end it earlier; null without a plan. */
export function progressText(progress) {
  if (!progress) return null;
  const unit = timeUnit(progress.planned_seconds ?? progress.test_seconds);
  const value = seconds => number(seconds / unit.seconds, 1);
  if (progress.planned_seconds === null) return `${value(progress.test_seconds)} ${unit.word}, length not bounded`;
  return `${value(progress.test_seconds)} of ${progress.is_exact ? "" : "at most "}${value(progress.planned_seconds)} ${unit.word}`;
}

/** "Tuesday about 14:00", with what may end it earlier; empty where nobody can say. */
export function endText(progress, now = new Date()) {
  if (!progress?.expected_end) return "";
  const end = rounded(new Date(progress.expected_end), now);
  const early = progress.is_exact ? (progress.ends_by_short ? ", if no short ends it" : "") : " at the latest";
  return `${dayOf(end, now)} about ${String(end.getHours()).padStart(2, "0")}:${String(end.getMinutes()).padStart(2, "0")}${early}`;
}

/** Ten minutes on the same day, half an hour later on: nobody comes for the minute. */
function rounded(end, now) {
  const grain = (end - now > DAY ? 30 : 10) * 60_000;
  return new Date(Math.ceil(end.getTime() / grain) * grain);
}

function dayOf(end, now) {
  const days = Math.round((new Date(end).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / DAY);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return end - now < WEEK ? WEEKDAYS[end.getDay()] : `${end.getDate()} ${MONTHS[end.getMonth()]} ${end.getFullYear()}`;
}
