using CsCheck;

namespace SolidCell.Protocols.Tests.Compiling;

/// <summary>Protocols as people might write them: mostly right, some with values that must be refused.</summary>
internal static class RandomProtocol
{
    private static readonly Gen<string> Current =
        Gen.Select(Gen.Double[0.001, 20],
            Gen.OneOf(Gen.Const("mA"), Gen.Const("mA/cm2"), Gen.Const("uA/cm2"), Gen.Const("C"),
                Gen.Const("A/m2"), Gen.Const("mA/g")), (value, unit) => $"{value:0.####} {unit}");

    private static readonly Gen<string> Duration =
        Gen.Select(Gen.Int[1, 5000],
            Gen.OneOf(Gen.Const("ms"), Gen.Const("s"), Gen.Const("min"), Gen.Const("h")), (value, unit) => $"{value} {unit}");

    private static readonly Gen<string> Condition = Gen.OneOf(
        Gen.Double[-6, 6].Select(value => $"voltage-above: {value:0.###} V"),
        Gen.Double[-600, 600].Select(value => $"voltage-below: {value:0.###} mV"),
        Gen.Double[0.01, 9].Select(value => $"capacity: {value:0.###} mAh/cm2"),
        Gen.Double[0.01, 9].Select(value => $"capacity: {value:0.###} mAh"),
        Gen.Double[0.01, 200].Select(value => $"capacity: {value:0.###} mAh/g"),
        Gen.Double[0.01, 9].Select(value => $"total-capacity: {value:0.###} mAh/cm2"),
        Gen.Int[1, 1000].Select(value => $"capacity: {value} % of capacity"),
        Gen.Double[0.001, 1].Select(value => $"current-below: {value:0.####} C"),
        Gen.Double[0, 90].Select(value => $"pressure-below: {value:0.##} MPa"),
        Gen.OneOf(Gen.Const("short: soft"), Gen.Const("short: hard")),
        Duration.Select(time => "time: " + time));

    private static readonly Gen<string> Then =
        Gen.OneOf(Gen.Const("next"), Gen.Const("stop"), Gen.Const("leave-loop"), Gen.Const("go-to first"));

    public static readonly Gen<string> Yaml = Gen.Select(Gen.OneOf(Gen.Const("symmetric"), Gen.Const("full")), Steps(2, 2), (kind, steps) =>
        $"solidcell: 1\nname: random\ncell:\n  kind: {kind}\n  area: 0.785 cm2\n  capacity: 3 mAh\n  active-mass: 12.5 mg\n  card:\n    pellet: 650 um\n    collector: Cu\nconditions:\n  pressure: 5 MPa +- 10 %\nsteps:\n  - rest: 1 s\n    name: first\n{steps}");

    private static Gen<string> Steps(int indent, int depth) =>
        Step(indent, depth).Array[1, 4].Select(steps => string.Join('\n', steps));

    private static Gen<string> Step(int indent, int depth) => depth == 0
        ? Gen.OneOf(Driven(indent), Rest(indent))
        : Gen.OneOf(Driven(indent), Hold(indent), Sweep(indent), Power(indent), Rest(indent), Loop(indent, depth));

    private static Gen<string> Rest(int indent) => Duration.Select(time => $"{Pad(indent)}- rest: {time}");

    private static Gen<string> Driven(int indent) =>
        Gen.Select(Gen.OneOf(Gen.Const("deposit"), Gen.Const("strip"), Gen.Const("charge"), Gen.Const("discharge"), Gen.Const("pulse")),
            Current, Duration, Until(indent), (verb, current, time, until) =>
            $"{Pad(indent)}- {verb}: {current}\n{Pad(indent)}  for: {time}{until}");

    private static Gen<string> Hold(int indent) =>
        Gen.Select(Gen.Double[-0.9, 5], Current, Duration, Until(indent), (volts, bound, time, until) =>
            $"{Pad(indent)}- hold: {volts:0.###} V\n{Pad(indent)}  at-most: {bound}\n{Pad(indent)}  for: {time}{until}");

    private static Gen<string> Sweep(int indent) =>
        Gen.Select(Gen.Double[-0.9, 5], Gen.Double[-0.9, 5], Gen.Double[0.001, 12], Until(indent), (from, to, rate, until) =>
            $"{Pad(indent)}- sweep: {from:0.###} V to {to:0.###} V\n{Pad(indent)}  rate: {rate:0.###} mV/s\n{Pad(indent)}  at-most: 2 mA{until}");

    private static Gen<string> Power(int indent) =>
        Gen.Select(Gen.OneOf(Gen.Const("charge"), Gen.Const("discharge")), Gen.Double[0.001, 9], Duration,
            Until(indent), (verb, milliwatts, time, until) =>
            $"{Pad(indent)}- {verb}: {milliwatts:0.###} mW\n{Pad(indent)}  at-most: 5 mA\n{Pad(indent)}  for: {time}{until}");

    private static Gen<string> Until(int indent) => Gen.OneOf(
        Gen.Const(""),
        Condition.Select(condition => $"\n{Pad(indent)}  until:\n{Pad(indent)}    {condition}"),
        Gen.Select(Condition,
            Then, (condition, then) => $"\n{Pad(indent)}  until:\n{Pad(indent)}    - {condition}\n{Pad(indent)}      then: {then}"));

    private static Gen<string> Loop(int indent, int depth) =>
        Gen.Select(Gen.Int[1, 400],
            Steps(indent + 4, depth - 1), (turns, body) => $"{Pad(indent)}- loop: {turns}\n{Pad(indent)}  steps:\n{body}");

    private static string Pad(int indent) => new(' ', indent);
}
