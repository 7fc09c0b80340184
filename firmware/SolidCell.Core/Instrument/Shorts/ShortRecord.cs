using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Shorts;

/// <summary>A short circuit as the fields of its record, as <see cref="RecordSchema"/> lists them, and back.</summary>
internal static class ShortRecord
{
    public static void Write(ShortEvent found, StepCursor cursor, bool isReduced, long[] fields)
    {
        fields[RecordFields.ShortCircuit.Kind] = (int)found.Kind;
        fields[RecordFields.ShortCircuit.ConfidencePercent] = found.ConfidencePercent;
        fields[RecordFields.ShortCircuit.OnsetMilliseconds] = found.OnsetMilliseconds;
        fields[RecordFields.ShortCircuit.HalfCycle] = found.HalfCycle;
        fields[RecordFields.ShortCircuit.CurrentDensityNanoampsPerSquareCentimetre] = found.CurrentDensityNanoampsPerSquareCentimetre;
        fields[RecordFields.ShortCircuit.StepArealChargeNanoampHoursPerSquareCentimetre] =
            found.StepArealChargeNanoampHoursPerSquareCentimetre;
        fields[RecordFields.ShortCircuit.CumulativeArealChargeNanoampHoursPerSquareCentimetre] =
            found.CumulativeArealChargeNanoampHoursPerSquareCentimetre;
        fields[RecordFields.ShortCircuit.BeforeMicrovolts] = found.BeforeMicrovolts;
        fields[RecordFields.ShortCircuit.AtMicrovolts] = found.AtMicrovolts;
        fields[RecordFields.ShortCircuit.AfterMicrovolts] = found.AfterMicrovolts;
        fields[RecordFields.ShortCircuit.Recovered] = found.Recovered ? 1 : 0;
        fields[RecordFields.ShortCircuit.EventNumber] = found.EventNumber;
        fields[RecordFields.ShortCircuit.Cause] = (int)found.Cause;
        fields[RecordFields.ShortCircuit.StepCount] = cursor.StepCount;
        fields[RecordFields.ShortCircuit.CycleCount] = cursor.CycleCount;
        fields[RecordFields.ShortCircuit.IsReduced] = isReduced ? 1 : 0;
    }

    public static void Read(long[] fields, ShortEvent into)
    {
        into.Kind = (ShortKind)fields[RecordFields.ShortCircuit.Kind];
        into.ConfidencePercent = (int)fields[RecordFields.ShortCircuit.ConfidencePercent];
        into.OnsetMilliseconds = fields[RecordFields.ShortCircuit.OnsetMilliseconds];
        into.HalfCycle = (int)fields[RecordFields.ShortCircuit.HalfCycle];
        into.CurrentDensityNanoampsPerSquareCentimetre = fields[RecordFields.ShortCircuit.CurrentDensityNanoampsPerSquareCentimetre];
        into.StepArealChargeNanoampHoursPerSquareCentimetre =
            fields[RecordFields.ShortCircuit.StepArealChargeNanoampHoursPerSquareCentimetre];
        into.CumulativeArealChargeNanoampHoursPerSquareCentimetre =
            fields[RecordFields.ShortCircuit.CumulativeArealChargeNanoampHoursPerSquareCentimetre];
        into.BeforeMicrovolts = (int)fields[RecordFields.ShortCircuit.BeforeMicrovolts];
        into.AtMicrovolts = (int)fields[RecordFields.ShortCircuit.AtMicrovolts];
        into.AfterMicrovolts = (int)fields[RecordFields.ShortCircuit.AfterMicrovolts];
        into.Recovered = fields[RecordFields.ShortCircuit.Recovered] != 0;
        into.EventNumber = (int)fields[RecordFields.ShortCircuit.EventNumber];
        into.Cause = (ShortCause)fields[RecordFields.ShortCircuit.Cause];
    }

    /// <summary>True when the step went on at half its current, in response to a short.</summary>
    public static bool IsReduced(long[] fields) => fields[RecordFields.ShortCircuit.IsReduced] != 0;
}
