using CsCheck;

namespace SolidCell.Protocols.Tests.Exchange;

/// <summary>Protocols of only such things as a format can carry whole, but for the answer to shorts.</summary>
internal sealed class CarriedProtocol
{
    private static readonly Gen<string> Current = Gen.Select(Gen.Int[1, 9_999], Gen.OneOf(Gen.Const("mA"), Gen.Const("C")),
        (value, unit) => unit == "C" ? $"{value / 1000m} C" : $"{value / 1000m} mA");

    private static readonly Gen<string> Duration = Gen.Select(Gen.Int[1, 5000],
        Gen.OneOf(Gen.Const("ms"), Gen.Const("s"), Gen.Const("min"), Gen.Const("h")), (value, unit) => $"{value} {unit}");

    private static readonly Gen<decimal> Volts = Gen.Int[1, 4_999].Select(millivolts => millivolts / 1000m);

    private readonly bool _isPyBamm;

    private CarriedProtocol(bool isPyBamm) => _isPyBamm = isPyBamm;

    public static Gen<string> OfAurora { get; } = new CarriedProtocol(false).Yaml();

    public static Gen<string> OfPyBamm { get; } = new CarriedProtocol(true).Yaml();

    private Gen<string> Yaml() => Gen.Select(Steps(2, 2), Gen.Int[1, 200], Gen.Int[1, 99], (steps, every, change) => $"""
        solidcell: 1
        name: carried
        cell:
          kind: full
          capacity: 3 mAh
        on:
          hard-short: stop
        record:
          every: {every * 50} ms
        {(_isPyBamm ? "" : $"  voltage: {change} mV\n  current: {change} uA\n")}steps:
        {steps}
        """);

    private Gen<string> Steps(int indent, int depth) => Step(indent, depth).Array[1, 4].Select(steps => string.Join('\n', steps));

    private Gen<string> Step(int indent, int depth)
    {
        Gen<string>[] plain = [Driven(indent), Rest(indent), HeldCharge(indent), Hold(indent)];
        Gen<string>[] own = _isPyBamm ? [Power(indent), EitherSide(indent)] : [Sweep(indent)];
        return Gen.OneOf([.. plain, .. own, .. depth == 0 ? [] : new[] { Loop(indent, depth) }]);
    }

    private static Gen<string> Driven(int indent) => Gen.Select(
        Gen.Bool, Current, Volts, Duration, Gen.Int[0, 2], (isCharge, current, volts, time, ends) =>
        $"{Pad(indent)}- {(isCharge ? "charge" : "discharge")}: {current}"
        + (ends == 0 ? "" : $"\n{Pad(indent)}  until:\n{Pad(indent)}    {(isCharge ? "voltage-above" : "voltage-below")}: {volts} V")
        + (ends == 1 ? "" : $"\n{Pad(indent)}  for: {time}"));

    private static Gen<string> Rest(int indent) => Duration.Select(time => $"{Pad(indent)}- rest: {time}");

    /// <summary>A charge, and a hold at the voltage that ends it, bounded by its current.</summary>
    private static Gen<string> HeldCharge(int indent) => Gen.Select(Current, Volts, Current, (current, volts, end) =>
        $"{Pad(indent)}- charge: {current}\n{Pad(indent)}  until:\n{Pad(indent)}    voltage-above: {volts} V\n"
        + $"{Pad(indent)}- hold: {volts} V\n{Pad(indent)}  at-most: {current}\n{Pad(indent)}  until:\n{Pad(indent)}    current-below: {end}");

    /// <summary>After a rest the safety limit is the bound.</summary>
    private static Gen<string> Hold(int indent) => Gen.Select(Duration, Volts, Duration, (rest, volts, time) =>
        $"{Pad(indent)}- rest: {rest}\n{Pad(indent)}- hold: {volts} V\n{Pad(indent)}  at-most: 10 mA\n{Pad(indent)}  for: {time}");

    private static Gen<string> Sweep(int indent) => Gen.Select(
        Duration, Volts, Gen.Int[1, 900], Gen.Int[10, 9_000], (rest, volts, by, rate) =>
        $"{Pad(indent)}- rest: {rest}\n{Pad(indent)}- sweep: {volts} V to {volts - (by / 1000m)} V\n"
        + $"{Pad(indent)}  rate: {rate / 1000m} mV/s\n{Pad(indent)}  at-most: 10 mA");

    private static Gen<string> Power(int indent) => Gen.Select(Gen.Int[1, 9_999], Duration, Gen.Int[1, 99], (microwatts, time, every) =>
        $"{Pad(indent)}- discharge: {microwatts / 1000m} mW\n{Pad(indent)}  at-most: 10 mA\n{Pad(indent)}  for: {time}\n"
        + $"{Pad(indent)}  record:\n{Pad(indent)}    every: {every * 100} ms");

    private static Gen<string> EitherSide(int indent) => Gen.Select(Gen.Bool, Volts, Duration, (isAbove, volts, time) =>
        $"{Pad(indent)}- rest: {time}\n{Pad(indent)}  until:\n{Pad(indent)}    {(isAbove ? "voltage-above" : "voltage-below")}: {volts} V");

    private Gen<string> Loop(int indent, int depth) => Gen.Select(Gen.Int[1, 400], Steps(indent + 4, depth - 1), (turns, body) =>
        $"{Pad(indent)}- loop: {turns}\n{Pad(indent)}  steps:\n{body}");

    private static string Pad(int indent) => new(' ', indent);
}
