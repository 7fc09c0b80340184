// The page begins here.

import { openHelp } from "./dialogs/help.js";
import { h, show } from "./dom.js";
import { startKeyboard } from "./keyboard.js";
import { connect } from "./live.js";
import { alertsPage } from "./pages/alerts.js";
import { auditPage } from "./pages/audit.js";
import { calibrationsPage } from "./pages/calibrations.js";
import { cellsPage } from "./pages/cells.js";
import { comparePage } from "./pages/compare.js";
import { fixturePage } from "./pages/fixture.js";
import { overviewPage } from "./pages/overview.js";
import { pairingPage } from "./pages/pairing.js";
import { testPage } from "./pages/test.js";
import { testsPage } from "./pages/tests.js";
import { startAlertWatch } from "./parts/alert-watch.js";
import { startConnection } from "./parts/connection.js";
import { route, startRouter } from "./router.js";
import { loadSession } from "./session.js";
import { startTheme } from "./theme.js";

route(/^\/$/, "overview", overviewPage);
route(/^\/fixtures\/([^/]+)$/, "overview", fixturePage);
route(/^\/tests$/, "tests", testsPage);
route(/^\/tests\/([0-9a-f]+)$/, "tests", testPage);
route(/^\/compare$/, "tests", comparePage);
route(/^\/cells$/, "cells", cellsPage);
route(/^\/alerts$/, "alerts", alertsPage);
route(/^\/audit$/, "audit", auditPage);
route(/^\/calibrations$/, "overview", calibrationsPage);
route(/^\/pairing$/, "overview", pairingPage);

startTheme();
startConnection();
startAlertWatch();
startKeyboard();
document.getElementById("help").addEventListener("click", openHelp);
startRouter();
loadSession().then(showSession).catch(() => {});
connect();

function showSession(session) {
  // What a role may not do is not shown (base.css); the host refuses it in any case.
  document.documentElement.dataset.role = session.role;
  // Without a token there is nothing to log out of.
  document.getElementById("logout").hidden = !session.is_token_needed;
  const who = document.getElementById("who");
  who.hidden = session.user === "";
  who.textContent = `${session.user} (${session.role})`;
  const warnings = document.getElementById("warnings");
  warnings.hidden = session.warnings.length === 0;
  show(warnings, ...session.warnings.map(warning => h("p", {}, warning)));
}
