using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Cycles;

/// <summary>
/// Coulombic efficiency of plating on a collector: everything stripped over everything plated between the first and the last strip that
/// ended by a voltage, that is, with nothing left; since the beginning when there was only one. By the reservoir of Adams et al. it is (n
/// Q_c + Q_s) / (n Q_c + Q_T).
/// </summary>
/// <param name="Percent">May be above 100, which is a short or lithium that was there before.</param>
/// <param name="Strips">Half-cycles of stripping that it is over.</param>
/// <param name="PlatedNanoampHours">Charge that was plated.</param>
public sealed record PlatingEfficiency(double Percent, int Strips, long PlatedNanoampHours)
{
    /// <summary>Null while nothing was stripped to its end.</summary>
    public static PlatingEfficiency? Of(IEnumerable<StoredStep> steps)
    {
        StoredStep[] driven = [.. steps.Where(step => step.StepKind != StepKind.Rest
            && step.ChargeNanoampHours is not null and not 0)];
        int last = Array.FindLastIndex(driven, IsStrippedOut), first = Array.FindIndex(driven, IsStrippedOut);
        if (last < 0)
        {
            return null;
        }

        StoredStep[] counted = driven[(first == last ? 0 : first + 1)..(last + 1)];
        long plated = counted.Sum(step => Math.Max(0, step.ChargeNanoampHours!.Value)),
            stripped = counted.Sum(step => Math.Max(0, -step.ChargeNanoampHours!.Value));
        return plated == 0
            ? null : new PlatingEfficiency(Math.Round(100.0 * stripped / plated, 3),
                counted.Where(step => step.ChargeNanoampHours < 0).Select(step => step.HalfCycle).Distinct().Count(), plated);
    }

    private static bool IsStrippedOut(StoredStep step) =>
        step.ChargeNanoampHours < 0 && step.Reason is StepEndReason.VoltageBelow or StepEndReason.AbsoluteVoltageAbove;
}
