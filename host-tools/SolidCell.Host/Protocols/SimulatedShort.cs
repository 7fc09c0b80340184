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
        ShortName.Of(record.Fields[RecordFields.ShortCircuit.Kind]),
        record.Fields[RecordFields.ShortCircuit.OnsetMilliseconds] / Hour.Milliseconds,
        record.Fields[RecordFields.ShortCircuit.HalfCycle],
        record.Fields[RecordFields.ShortCircuit.CurrentDensityNanoampsPerSquareCentimetre] / 1e6,
        record.Fields[RecordFields.ShortCircuit.StepArealChargeNanoampHoursPerSquareCentimetre] / 1e6,
        record.Fields[RecordFields.ShortCircuit.CumulativeArealChargeNanoampHoursPerSquareCentimetre] / 1e6);
}
