using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Shorts;

/// <summary>A short circuit as the fields of its record, as <see cref="RecordSchema"/> lists them, and back.</summary>
internal static class ShortRecord
{
    public static void Write(ShortEvent found, StepCursor cursor, bool isReduced, long[] fields)
    {
        fields[0] = (int)found.Kind;
        fields[1] = found.ConfidencePercent;
        fields[2] = found.OnsetMilliseconds;
        fields[3] = found.HalfCycle;
        fields[4] = found.CurrentDensityNanoampsPerSquareCentimetre;
        fields[5] = found.StepArealChargeNanoampHoursPerSquareCentimetre;
        fields[6] = found.CumulativeArealChargeNanoampHoursPerSquareCentimetre;
        fields[7] = found.BeforeMicrovolts;
        fields[8] = found.AtMicrovolts;
        fields[9] = found.AfterMicrovolts;
        fields[10] = found.Recovered ? 1 : 0;
        fields[11] = found.EventNumber;
        fields[12] = (int)found.Cause;
        fields[13] = cursor.StepCount;
        fields[14] = cursor.CycleCount;
        fields[15] = isReduced ? 1 : 0;
    }

    public static void Read(long[] fields, ShortEvent into)
    {
        into.Kind = (ShortKind)fields[0];
        into.ConfidencePercent = (int)fields[1];
        into.OnsetMilliseconds = fields[2];
        into.HalfCycle = (int)fields[3];
        into.CurrentDensityNanoampsPerSquareCentimetre = fields[4];
        into.StepArealChargeNanoampHoursPerSquareCentimetre = fields[5];
        into.CumulativeArealChargeNanoampHoursPerSquareCentimetre = fields[6];
        into.BeforeMicrovolts = (int)fields[7];
        into.AtMicrovolts = (int)fields[8];
        into.AfterMicrovolts = (int)fields[9];
        into.Recovered = fields[10] != 0;
        into.EventNumber = (int)fields[11];
        into.Cause = (ShortCause)fields[12];
    }

    /// <summary>True when the step went on at half its current, in response to a short.</summary>
    public static bool IsReduced(long[] fields) => fields[15] != 0;
}
