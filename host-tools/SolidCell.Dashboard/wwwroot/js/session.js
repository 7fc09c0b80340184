// Who looks at this page, as the host knows them.

import { get } from "./api.js";

/** Filled once at the start of the page. */
export const session = { user: "", role: "admin", is_token_needed: false, warnings: [] };

export async function loadSession() {
  Object.assign(session, await get("/session"));
  return session;
}

/** In whose name a command is written down: that of the log-in, or where everybody on this machine is let in, of its user. */
export const whoAsks = () => (session.user ? `${session.user} (${session.role})` : "the user of this host");
