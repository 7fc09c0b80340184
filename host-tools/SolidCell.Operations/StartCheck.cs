using System.Globalization;
using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Timeline;
using SolidCell.Store.Registry;

namespace SolidCell.Operations;

/// <summary>
/// Whether a protocol suits the cell that it is to be started on. The fixture checks its limits again; here the person learns why.
/// </summary>
public static class StartCheck
{
    private const double MicrogramsPerMilligram = 1e3;
    private const double SquareMicrometresPerSquareCentimetre = 1e8;
    private const double NanoampHoursPerMilliampHour = 1e6;

    /// <exception cref="OperationException">It does not.</exception>
    public static void Check(StartPlan plan)
    {
        if (Refusal(plan) is { } refusal)
        {
            throw new OperationException(refusal);
        }
    }

    private static string? Refusal(StartPlan plan)
    {
        Protocol protocol = plan.Program.Protocol;
        if (protocol.Cell.Kind != plan.Cell.Kind)
        {
            return $"{protocol.Name} is for a {CellKindName.Of(protocol.Cell.Kind)} cell, "
                + $"but {plan.Cell.Name} in {plan.Fixture} is a {CellKindName.Of(plan.Cell.Kind)} one.";
        }

        if (SizeRefusal(plan.Cell) is { } size)
        {
            return size;
        }

        ProtocolLimits limits = plan.Limits;
        if (limits.UsesRates && plan.Cell.CapacityNanoampHours == 0)
        {
            return $"{protocol.Name} gives currents as C-rates, so the cell needs a capacity: "
                + "give the nominal one in mAh, here or when the cell is registered.";
        }

        return MassRefusal(plan) ?? CurrentRefusal(plan, limits);
    }

    /// <summary>Larger cells are described to import their files.</summary>
    private static string? SizeRefusal(NewCell cell)
    {
        double area = cell.AreaSquareMicrometres / SquareMicrometresPerSquareCentimetre;
        double capacity = cell.CapacityNanoampHours / NanoampHoursPerMilliampHour;
        const double MostArea = CellRules.MaximumAreaSquareMicrometres / SquareMicrometresPerSquareCentimetre;
        const double MostCapacity = CellRules.MaximumCapacityNanoampHours / NanoampHoursPerMilliampHour;
        return area <= MostArea && capacity <= MostCapacity ? null
            : $"{cell.Name} has {Number(area)} cm2 and {Number(capacity)} mAh; a fixture takes at most {Number(MostArea)} cm2 and {Number(MostCapacity)} mAh.";
    }

    /// <summary>What is given per gram is in the program as that of one mass, which must be this cell's.</summary>
    private static string? MassRefusal(StartPlan plan)
    {
        Protocol protocol = plan.Program.Protocol;
        long? mass = plan.Cell.ActiveMassMicrograms ?? protocol.Cell.ActiveMassMicrograms;
        if (!PerGram.IsUsedBy(protocol) || IsOfMass(plan, null, mass) || IsOfMass(plan, plan.AreaSquareCentimetres, mass))
        {
            return null;
        }

        string number = Number(mass!.Value / MicrogramsPerMilligram);
        return $"{protocol.Name} gives currents per gram, and its program was not made for the {number} mg of {plan.Cell.Name}: "
            + $"flash it again with --mass {number} (or `active-mass: {number} mg` in the protocol).";
    }

    private static bool IsOfMass(StartPlan plan, double? area, long? mass) =>
        ProgramCompiler.Compile(plan.Program.Protocol, area, mass).Sha256.AsSpan().SequenceEqual(plan.Program.Sha256);

    private static string? CurrentRefusal(StartPlan plan, ProtocolLimits limits)
    {
        Protocol protocol = plan.Program.Protocol;
        long most = Math.Min(CurrentController.HighRangeNanoamps, protocol.Safety.MaximumCellNanoamps);
        string whose = most == CurrentController.HighRangeNanoamps ? "the fixture's range" : "the protocol's safety envelope";
        return limits.LargestNanoamps <= most ? null
            : $"{protocol.Name} would drive {Milliamps(limits.LargestNanoamps)} mA through {Number(plan.AreaSquareCentimetres)} cm2, "
                + $"beyond {Milliamps(most)} mA ({whose}); check the area, or lower the current.";
    }

    private static string Milliamps(long nanoamps) => Number(nanoamps / 1e6);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
