using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>Turns a program's currents into nanoamperes for the cell under test.</summary>
public static class CurrentScale
{
    private const long MicroCPerC = 1000000;
    private const long Millionths = 1000000;

    /// <summary>
    /// Rounded to the nearest nanoampere (nanowatt, of a power). Inputs within the bounds of <see cref="CellRules"/> cannot overflow.
    /// </summary>
    public static long ToNanoamps(long current, CurrentUnit unit, CellDescription cell)
    {
        switch (unit)
        {
            case CurrentUnit.NanoampsPerSquareCentimetre:
            case CurrentUnit.NanowattsPerSquareCentimetre:
                return Divide(current * cell.AreaSquareMicrometres, CellDescription.SquareMicrometresPerSquareCentimetre);
            case CurrentUnit.MicroC:
                return Divide(current * cell.CapacityNanoampHours, MicroCPerC);
            default:
                return current;
        }
    }

    /// <summary>A step's current after some finished turns of its innermost loop, in the step's unit.</summary>
    public static long AfterTurns(Step step, int turns)
    {
        long current = step.Current + (step.CurrentPerTurn * turns);
        for (int turn = 0; step.MillionthsPerTurn != 0 && turn < turns && IntMath.Magnitude(current) <= ProgramReader.MaximumNumber; turn++)
        {
            current = Divide(current * step.MillionthsPerTurn, Millionths);
        }

        return current;
    }

    private static long Divide(long value, long divisor) =>
        value < 0 ? (value - (divisor / 2)) / divisor : (value + (divisor / 2)) / divisor;
}
