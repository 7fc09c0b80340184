using SolidCell.Analysis;
using SolidCell.Analysis.Shorts;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Protocols;

/// <summary>A short that the fixture found, in the units of a paper.</summary>
internal sealed record SimulatedShort(
    string Kind,
    double TestTimeHours,
    long HalfCycle,
    double CurrentDensityMilliampsPerSquareCentimetre,
    double StepMilliampHoursPerSquareCentimetre,
    double CumulativeMilliampHoursPerSquareCentimetre)
{
    public static SimulatedShort From(StoredShort found) => new(
        ShortName.Of(found.Kind),
        found.OnsetMilliseconds / Hour.Milliseconds,
        found.HalfCycle,
        found.CurrentDensityNanoampsPerSquareCentimetre / 1e6,
        found.StepArealChargeNanoampHoursPerSquareCentimetre / 1e6,
        found.CumulativeArealChargeNanoampHoursPerSquareCentimetre / 1e6);
}
