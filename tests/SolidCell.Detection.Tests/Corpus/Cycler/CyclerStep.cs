namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>
/// One step of a cycler's program: a current until a voltage, a state of charge or a time, or a held voltage until the current or the time
/// is over.
/// </summary>
/// <param name="Rate">In C; positive charges; the bound where <paramref name="Volts"/> holds.</param>
/// <param name="Volts">Cut-off of a current, or the voltage held.</param>
/// <param name="Seconds">It lasts at most so long.</param>
/// <param name="IsHeld">The voltage is held.</param>
/// <param name="StateOfChargeChange">It is over when so much of the capacity has passed.</param>
public sealed record CyclerStep(double Rate, double Volts, double Seconds = double.PositiveInfinity, bool IsHeld = false,
    double StateOfChargeChange = double.PositiveInfinity)
{
    public static CyclerStep Rest(double seconds) => new(0, 0, seconds);

    public static CyclerStep Hold(double rate, double volts, double seconds) => new(rate, volts, seconds, true);
}
