using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Cycles;

/// <summary>
/// Charge that has passed through a cell, also per electrode area and per mass of active material; null without an area or a mass. Never
/// negative.
/// </summary>
public sealed record PassedCharge(double MilliampHours, double? MilliampHoursPerSquareCentimetre, double? MilliampHoursPerGram)
{
    private const double MicrogramsPerGram = 1e6;

    public static PassedCharge Of(StoredTest test, long nanoampHours)
    {
        double milliampHours = Math.Abs(nanoampHours) / 1e6;
        return new PassedCharge(
            milliampHours,
            test.AreaSquareMicrometres > 0 ? milliampHours / test.AreaSquareCentimetres : null,
            test.ActiveMassMicrograms is > 0 and var mass ? milliampHours / mass * MicrogramsPerGram : null);
    }
}
