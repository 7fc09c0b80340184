// Says in whose name a command is sent, before it is.

import { h } from "../dom.js";
import { whoAsks } from "../session.js";

export const askedBy = () => h("p", { class: "hint asked-by" }, "Asked by ", h("b", {}, whoAsks()), "; what is asked and the answer stand under Audit.");
