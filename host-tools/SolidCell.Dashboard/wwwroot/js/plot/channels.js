// What is plotted, and how each is written. Values come in the units of the API.

import { decimalsFor, number } from "../format.js";

/** minimum and maximum name the arrays of a trace, live the member of a fixture; least is the smallest span worth showing. */
export const CHANNELS = [
  { key: "volts", word: "Voltage", colour: "--volts", minimum: "minimum_volts", maximum: "maximum_volts", live: "cell_volts", least: 0.002, height: 240, phone: 190,
    write: (value, scale) => (scale < 1 ? { text: number(value * 1e3, 2), unit: "mV" } : { text: number(value, 4), unit: "V" }) },
  { key: "amps", word: "Current", colour: "--amps", minimum: "minimum_milliamps", maximum: "maximum_milliamps", live: "cell_milliamps", least: 0.02, height: 135, phone: 115,
    write: value => ({ text: number(value, 4, true), unit: "mA" }) },
  { key: "pressure", word: "Stack pressure", colour: "--pressure", minimum: "minimum_megapascals", maximum: "maximum_megapascals", live: "stack_megapascals", least: 0.2, height: 115, phone: 100,
    write: value => ({ text: number(value, 3), unit: "MPa" }) },
  { key: "celsius", word: "Frame temperature", colour: "--celsius", minimum: "minimum_celsius", maximum: "maximum_celsius", live: "frame_celsius", least: 2, height: 115, phone: 100,
    write: value => ({ text: number(value, 2), unit: "°C" }) },
];

const DENSITY = { word: "Current density", least: 0.02, write: value => ({ text: number(value, 4, true), unit: "mA/cm²" }) };

/** A channel as it is shown where currents are divided by an area; area is null where they are not. */
export const shown = (channel, area) => (channel.key === "amps" && area ? { ...channel, ...DENSITY, factor: 1 / area } : channel);

/** Ticks of the axis: the number of decimals that tells them apart. */
export function ticks(channel, splits, step, scale) {
  const isMillivolts = channel.key === "volts" && scale < 1;
  const factor = isMillivolts ? 1e3 : 1;
  const decimals = decimalsFor(step * factor);
  return splits.map(value => number(value * factor, decimals));
}
