using System.Globalization;
using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Operations;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Timeline;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>What a test will do to a cell at most, for the person who says yes to it.</summary>
internal static class LimitSheet
{
    public static IEnumerable<string> Lines(StartPlan plan)
    {
        Protocol protocol = plan.Program.Protocol;
        ProtocolLimits limits = plan.Limits;
        SafetySection safety = protocol.Safety;
        double area = plan.AreaSquareCentimetres;
        yield return $"{plan.Fixture}: {protocol.Name} (SHA-256 {plan.Program.Sha256Text[..12]}) on {plan.Cell.Name}, {CellKindName.Of(plan.Cell.Kind)}, {Number(area)} cm2";
        yield return $"  current      at most {Milli(limits.LargestNanoamps)} mA ({Number(limits.LargestNanoamps / 1e6 / area)} mA/cm2); the relay opens above {Milli(safety.MaximumCellNanoamps)} mA";
        if (limits.LargestStepMilliampHours is { } charge)
        {
            yield return $"  charge       at most {Number((double)charge)} mAh ({Number((double)charge / area)} mAh/cm2) in a step";
        }

        yield return $"  voltage      {Number(safety.MinimumCellMicrovolts / 1e6)} V to {Number(safety.MaximumCellMicrovolts / 1e6)} V";
        yield return $"  pressure     {Number(safety.MinimumStackKilopascals / 1e3)} MPa to {Number(safety.MaximumStackKilopascals / 1e3)} MPa";
        yield return $"  temperature  {Number(safety.MinimumFrameMillidegrees / 1e3)} degC to {Number(safety.MaximumFrameMillidegrees / 1e3)} degC";
        yield return $"  on           soft short {Word(protocol.On.SoftShort)}, hard short {Word(protocol.On.HardShort)}, power cut {Word(protocol.On.PowerCut)}";
        yield return $"  lasts        {(limits.LongestMilliseconds is { } time ? $"at most {QuantityText.Duration(time)}" : "until its limits are met")}, {limits.Turns} turns";
        foreach (CardConflict conflict in plan.Card.Conflicts)
        {
            yield return $"  card         {conflict.Words}; the cell's card holds";
        }
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Milli(long nanoamps) => Number(nanoamps / 1e6);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
