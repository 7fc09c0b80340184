using System.Globalization;
using SolidCell.Core.Control;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Checking;

/// <summary>Warns about currents that the fixture cannot drive, or not well.</summary>
internal static class FixtureCurrentRange
{
    /// <summary>
    /// 25 steps of the smaller range: the source has 1.25 mA in 32768 codes, and 7.8 uV of the converter are 39 nA in the shunt's 200 ohms
    /// (hardware/board.json). Below it a step is more than 4 % of the current.
    /// </summary>
    private const long SmallestNanoamps = 1_000;

    /// <summary>Looks at the largest current of a step.</summary>
    public static void Check(Protocol protocol, TimedStep step, CurrentAmount largest, ProblemList problems)
    {
        CellSection cell = protocol.Cell;
        if (largest.Value == 0 || largest.ToNanoamps(cell) is not { } nanoamps)
        {
            return;
        }

        long value = Math.Abs(nanoamps);
        string amount =
            $"{Milliamps(value)} mA {(cell.AreaSquareMicrometres is null ? "at the 0.785 cm2 of a 10 mm pellet" : $"at {cell.AreaSquareMicrometres / 1e8m} cm2")}";
        if (value > CurrentController.HighRangeNanoamps)
        {
            problems.Warn(step.At, $"{amount} is beyond the fixture's 10 mA; it will refuse to start");
        }
        else if (value > protocol.Safety.MaximumCellNanoamps)
        {
            problems.Warn(
                step.At, $"{amount} is beyond the safety envelope's {Milliamps(protocol.Safety.MaximumCellNanoamps)} mA; the fixture will refuse to start");
        }
        else if (value < SmallestNanoamps)
        {
            problems.Warn(step.At, $"{amount} is less than the fixture sets and measures well (steps of 0.00004 mA); is the unit meant?");
        }
    }

    private static string Milliamps(long nanoamps) =>
        (nanoamps < SmallestNanoamps ? nanoamps / 1e6m : Math.Round(nanoamps / 1e6m, 2)).ToString("0.######", CultureInfo.InvariantCulture);
}
