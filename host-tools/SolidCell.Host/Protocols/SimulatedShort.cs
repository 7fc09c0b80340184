using SolidCell.Analysis;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Recording;

namespace SolidCell.Host.Protocols;

/// <summary>A short that the fixture found, in the units of a paper; see <see cref="RecordSchema"/>.</summary>
internal sealed record SimulatedShort(
    string Kind,
    double TestTimeHours,
    long HalfCycle,
    double CurrentDensityMilliampsPerSquareCentimetre,
    double StepMilliampHoursPerSquareCentimetre,
    double CumulativeMilliampHoursPerSquareCentimetre)
{
    public static SimulatedShort From(LogRecord record) => new(
        ShortName.Of(record.Fields[0]),
        record.Fields[2] / Hour.Milliseconds,
        record.Fields[3],
        record.Fields[4] / 1e6,
        record.Fields[5] / 1e6,
        record.Fields[6] / 1e6);
}
