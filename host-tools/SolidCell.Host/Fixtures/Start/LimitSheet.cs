using System.Globalization;
using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Timeline;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>What a test will do to a cell at most, for the person who says yes to it.</summary>
internal static class LimitSheet
{
    /// <exception cref="UserErrorException">The protocol does not suit the cell.</exception>
    public static void Check(string fixture, Protocol protocol, CellChoice cell)
    {
        if (protocol.Cell.Kind != cell.Description.Kind)
        {
            throw new UserErrorException($"{protocol.Name} is for a {Name(protocol.Cell.Kind)} cell, but {cell.Description.Name} in {fixture} is a {Name(cell.Description.Kind)} one.");
        }

        ProtocolLimits limits = Limits(protocol, cell);
        if (limits.UsesRates && cell.Description.CapacityNanoampHours == 0)
        {
            throw new UserErrorException($"{protocol.Name} gives currents as C-rates, so the cell needs a capacity: --capacity MAH (or 'solidcell cells add').");
        }

        long most = Math.Min(CurrentController.HighRangeNanoamps, protocol.Safety.MaximumCellNanoamps);
        if (limits.LargestNanoamps > most)
        {
            throw new UserErrorException($"{protocol.Name} would drive {Milli(limits.LargestNanoamps)} mA through {cell.AreaSquareCentimetres.ToString("0.####", CultureInfo.InvariantCulture)} cm2, beyond {Milli(most)} mA ({(most == CurrentController.HighRangeNanoamps ? "the fixture's range" : "the protocol's safety envelope")}); check the area, or lower the current.");
        }
    }

    public static IEnumerable<string> Lines(string fixture, HeldProtocol held, CellChoice cell)
    {
        Protocol protocol = held.Protocol;
        ProtocolLimits limits = Limits(protocol, cell);
        SafetySection safety = protocol.Safety;
        double area = cell.AreaSquareCentimetres;
        yield return $"{fixture}: {protocol.Name} (SHA-256 {Convert.ToHexStringLower(held.Sha256)[..12]}) on {cell.Description.Name}, {Name(cell.Description.Kind)}, {Number(area)} cm2";
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
    }

    private static ProtocolLimits Limits(Protocol protocol, CellChoice cell) =>
        ProtocolLimits.Of(protocol, cell.Description.AreaSquareMicrometres, cell.Description.CapacityNanoampHours);

    private static string Name(CellKind kind) => CellKindName.Of(kind);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Milli(long nanoamps) => Number(nanoamps / 1e6);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
