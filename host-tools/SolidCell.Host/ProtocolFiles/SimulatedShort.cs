using SolidCell.Core.Detection;
using SolidCell.Core.Recording;

namespace SolidCell.Host.ProtocolFiles;

/// <summary>A short that the fixture found, in the units of a paper; see <see cref="RecordSchema"/>.</summary>
internal sealed record SimulatedShort(
    string Kind,
    double TestTimeHours,
    long HalfCycle,
    double CurrentDensityMilliampsPerSquareCentimetre,
    double StepMilliampHoursPerSquareCentimetre,
    double CumulativeMilliampHoursPerSquareCentimetre)
{
    private const double MillisecondsPerHour = 3.6e6;

    public static SimulatedShort From(LogRecord record) => new(
        record.Fields[0] == (long)ShortKind.Hard ? "hard-short" : "soft-short",
        record.Fields[2] / MillisecondsPerHour,
        record.Fields[3],
        record.Fields[4] / 1e6,
        record.Fields[5] / 1e6,
        record.Fields[6] / 1e6);
}
