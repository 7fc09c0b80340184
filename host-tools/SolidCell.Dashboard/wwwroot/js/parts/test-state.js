// The state of a stored test, in a word and a shape.

import { wallTime } from "../format.js";
import { badge } from "./badges.js";

const STATES = { planned: ["idle", "Planned"], running: ["running", "Running"], ended: ["finished", "Ended"], interrupted: ["faulted", "Interrupted"], "not-started": ["idle", "Not started"] };

/** Of a test that was running and of which nothing comes any more nobody knows whether it still runs. */
export function stateBadge(test) {
  if (test.state === "unknown") return badge("unknown", `Unknown since ${test.last_record ? wallTime(test.last_record) : "its start"}`);
  return badge(...(STATES[test.state] ?? ["unknown", test.state]));
}
