// Whether what is shown is the truth of this second.

import { setText } from "../dom.js";
import { listen, state } from "../live.js";
import { wallTime } from "../format.js";

const WORDS = { connecting: "Connecting", live: "Live", lost: "Disconnected" };

export function startConnection() {
  const root = document.getElementById("connection");
  const banner = document.getElementById("banner");
  function draw() {
    root.dataset.state = state.connection;
    setText(root.lastElementChild, WORDS[state.connection]);
    const text = state.connection === "lost"
      ? `No connection to the host. ${state.time ? `What is shown is of ${wallTime(state.time)}. ` : ""}Tests on fixtures go on. Trying again …`
      : state.isBrokerConnected ? "" : "The MQTT broker is away: no fixture can be heard. Tests go on, and their records come when it is back.";
    setText(banner, text);
    banner.hidden = text === "";
    document.body.classList.toggle("is-stale", state.connection === "lost");
  }
  listen(what => what !== "alerts" && draw());
  draw();
}
