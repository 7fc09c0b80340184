// Alerts: active, past, and who is notified.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { age, wallTime } from "../format.js";
import { listen, state } from "../live.js";
import { icon } from "../parts/icons.js";
import { toast } from "../parts/toasts.js";

const SHAPES = { "hard-short": "hard", "soft-short": "soft", fault: "faulted", silent: "silent", broker: "silent", "broker-refusals": "faulted", storage: "faulted", "missing-records": "faulted", quarantine: "faulted", "name-used-twice": "faulted", refused: "faulted", lag: "silent", "second-host": "faulted", host: "faulted", audit: "faulted" };

export function alertsPage(main) {
  document.title = "Alerts · SolidCell";
  const body = h("tbody");
  const table = h("table", { class: "list alerts" }, h("thead", {}, h("tr", {}, ["What", "Fixture", "Since", "State", ""].map(word => h("th", { scope: "col" }, word)))), body);
  const empty = h("div", { class: "empty" });
  const all = h("button", { type: "button", class: "for-operators", onclick: () => dismiss("/alerts/dismiss") }, "Dismiss all");
  const webhooks = h("section", { class: "card panel webhooks", "aria-label": "Webhooks" });
  show(main, h("div", { class: "page-head" }, h("h1", {}, "Alerts"), all), table, empty, h("br"), webhooks);
  let isDisposed = false;

  function draw() {
    const alerts = state.alerts ?? [];
    table.hidden = alerts.length === 0;
    all.hidden = alerts.every(alert => alert.dismissed);
    show(body, alerts.map(alert => row(alert, dismiss)));
    show(empty, alerts.length > 0 ? null : state.alerts ? [h("h2", {}, "No alerts"), h("p", {}, "Shorts, faults and fixtures that fall silent during a test appear here, one alert for each cause.")] : h("p", {}, "Loading …"));
  }

  async function drawWebhooks() {
    try {
      const targets = await get("/webhooks");
      if (!isDisposed) show(webhooks, h("header", {}, h("h2", {}, "Webhooks"), targets.length > 0 && h("button", { type: "button", class: "small end for-operators", onclick: test }, "Send a test message")), h("div", { class: "body" }, targets.length > 0 ? targets.map(target) : h("p", { class: "hint" }, "Alerts stay in this page. To be told elsewhere (chat, phone), list addresses as ", h("code", {}, "webhooks"), " in config.json or in ", h("code", {}, "SOLIDCELL_WEBHOOKS"), ".")));
    } catch (problem) {
      show(webhooks, h("div", { class: "body" }, h("p", { class: "problem" }, problem.message)));
    }
  }

  async function test() {
    await post("/webhooks/test").catch(problem => toast("bad", "Not sent", problem.message));
    setTimeout(drawWebhooks, 1200);
  }

  const stop = listen(what => what === "alerts" && draw());
  draw();
  drawWebhooks();
  return { dispose: () => { isDisposed = true; stop(); } };
}

const dismiss = path => post(path).catch(problem => toast("bad", "Not dismissed", problem.message));

function row(alert, put) {
  const cell = (label, ...content) => h("td", { "data-label": label }, content);
  const lasts = alert.ended === null;
  return h("tr", { class: alert.dismissed ? "muted" : null },
    cell("What", h("span", { class: `what ${alert.kind}` }, icon(SHAPES[alert.kind] ?? "alert", 15), " ", h("b", {}, alert.title)), h("br"), h("small", {}, alert.detail, alert.times > 1 && ` Came ${alert.times} times.`)),
    cell("Fixture", alert.fixture ? h("a", { href: `/fixtures/${encodeURIComponent(alert.fixture)}`, "data-link": true }, alert.fixture) : "this host"),
    cell("Since", wallTime(alert.raised), " ", h("small", {}, `${age(alert.raised)} ago`)),
    cell("State", lasts ? "lasts" : `closed ${wallTime(alert.ended)}`),
    cell("", alert.dismissed ? h("small", {}, "dismissed") : h("button", { type: "button", class: "small for-operators", onclick: () => put(`/alerts/${alert.id}/dismiss`) }, "Dismiss")));
}

const target = one => h("p", {}, h("b", {}, one.receiver), ` ${one.delivered} delivered`, one.waiting > 0 && `, ${one.waiting} waiting`, one.failed > 0 && `, ${one.failed} given up`, one.dropped > 0 && `, ${one.dropped} dropped`, one.last_problem && h("small", {}, ` (${one.last_problem})`));
