// The stream of server-sent events, and the newest state it brought.

const listeners = new Set();
const SPARK_POINTS = 90;

/** fixtures and alerts are null until they first arrive; connection is "connecting", "live" or "lost"; time is the server's. */
export const state = { fixtures: null, alerts: null, connection: "connecting", isBrokerConnected: true, time: null };

/** The last voltages of each fixture, for the small curves: name to array. */
export const sparks = new Map();

/** Calls back with "fixtures", "alerts" or "connection" when one has changed; returns what ends it. */
export function listen(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

export const fixtureNamed = name => state.fixtures?.find(fixture => fixture.name === name) ?? null;

export function connect() {
  const source = new EventSource("/api/stream");
  source.addEventListener("open", () => setConnection("live"));
  source.addEventListener("error", () => {
    setConnection("lost");
    // The browser tries again by itself unless the answer was an error; then it is for us.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
  });
  source.addEventListener("fixtures", event => takeFixtures(JSON.parse(event.data)));
  source.addEventListener("alerts", event => {
    state.alerts = JSON.parse(event.data);
    tell("alerts");
  });
}

function takeFixtures(event) {
  state.fixtures = event.fixtures;
  state.time = event.time;
  state.isBrokerConnected = event.is_broker_connected;
  for (const fixture of event.fixtures) {
    if (fixture.link !== "live") continue;
    const spark = sparks.get(fixture.name) ?? [];
    spark.push(fixture.cell_volts);
    if (spark.length > SPARK_POINTS) spark.shift();
    sparks.set(fixture.name, spark);
  }
  tell("fixtures");
}

function setConnection(value) {
  if (state.connection === value) return;
  state.connection = value;
  tell("connection");
}

function tell(what) {
  for (const listener of [...listeners]) listener(what);
}
