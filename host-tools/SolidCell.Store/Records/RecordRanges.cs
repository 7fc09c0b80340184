using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Store.Records;

/// <summary>
/// What each field of each record may hold. Not what is plausible: what a fixture's own integer types can say and every reader here can
/// carry without overflow. A record outside is set aside with its reason (docs/storage.md), so that no reader has to survive it.
/// </summary>
public static class RecordRanges
{
    /// <summary>A thousand records a second for a thousand years.</summary>
    public const long MaximumSequence = 32_000_000_000_000;

    /// <summary>A century: longer than any test, and far from the end of a date.</summary>
    public const long MaximumMilliseconds = 3_155_760_000_000;

    /// <summary>The beginning of the year 2200.</summary>
    public const long MaximumUnixMilliseconds = 7_258_118_400_000;

    private const long MaximumCharge = long.MaxValue / ChargeCounter.CountsPerNanoampHour;
    private const long MaximumAreal = 1_000_000_000_000_000_000;
    private const long MaximumMicroohms = 100_000_000_000_000_000;

    private static readonly FieldRange[] Rows =
    [
        Signed(RecordKind.Sample, "CellMicrovolts", "uV"),
        Signed(RecordKind.Sample, "CellNanoamps", "nA"),
        Signed(RecordKind.Sample, "StackKilopascals", "kPa"),
        Signed(RecordKind.Sample, "FrameMillidegrees", "mdegC"),
        Bits(RecordKind.Sample, "Qualities", "bits"),
        Charge(RecordKind.Sample, "StepChargeNanoampHours", "nAh"),

        Count(RecordKind.StepStarted, "StepIndex", ""),
        Count(RecordKind.StepStarted, "StepCount", ""),
        Count(RecordKind.StepStarted, "CycleCount", ""),
        Name(RecordKind.StepStarted, "StepKind", ""),
        Signed(RecordKind.StepStarted, "SetPointNanoamps", "nA"),
        Signed(RecordKind.StepStarted, "SetPointMicrovolts", "uV"),
        Count(RecordKind.StepStarted, "Turn1", ""),
        Count(RecordKind.StepStarted, "Turn2", ""),
        Count(RecordKind.StepStarted, "Turn3", ""),
        Count(RecordKind.StepStarted, "Turn4", ""),
        Count(RecordKind.StepStarted, "HalfCycle", ""),
        Charge(RecordKind.StepStarted, "DepositionChargeNanoampHours", "nAh"),
        Charge(RecordKind.StepStarted, "StrippingChargeNanoampHours", "nAh"),
        Signed(RecordKind.StepStarted, "HalfCycleSign", ""),
        Charge(RecordKind.StepStarted, "HalfCycleChargeNanoampHours", "nAh"),
        Charge(RecordKind.StepStarted, "HalfCycleBeforeChargeNanoampHours", "nAh"),

        Count(RecordKind.StepEnded, "StepIndex", ""),
        Count(RecordKind.StepEnded, "StepCount", ""),
        Count(RecordKind.StepEnded, "CycleCount", ""),
        Name(RecordKind.StepEnded, "Reason", ""),
        Charge(RecordKind.StepEnded, "ChargeNanoampHours", "nAh"),
        Duration(RecordKind.StepEnded, "StepMilliseconds", "ms"),
        Signed(RecordKind.StepEnded, "NextStepIndex", ""),

        Name(RecordKind.TestStarted, "CellKind", ""),
        Area(RecordKind.TestStarted, "AreaSquareMicrometres", "um2"),
        Capacity(RecordKind.TestStarted, "CapacityNanoampHours", "nAh"),
        Clock(RecordKind.TestStarted, "UnixMilliseconds", "ms"),
        Pressed(RecordKind.TestStarted, "PressedSquareMicrometres", "um2"),
        Signed(RecordKind.TestStarted, "TareMillinewtons", "mN"),

        Name(RecordKind.TestEnded, "Reason", ""),
        Charge(RecordKind.TestEnded, "DepositionChargeNanoampHours", "nAh"),
        Charge(RecordKind.TestEnded, "StrippingChargeNanoampHours", "nAh"),
        Count(RecordKind.TestEnded, "StepCount", ""),
        Count(RecordKind.TestEnded, "CycleCount", ""),

        Name(RecordKind.ShortCircuit, "Kind", ""),
        Signed(RecordKind.ShortCircuit, "ConfidencePercent", "%"),
        Duration(RecordKind.ShortCircuit, "OnsetMilliseconds", "ms"),
        Count(RecordKind.ShortCircuit, "HalfCycle", ""),
        Areal(RecordKind.ShortCircuit, "CurrentDensityNanoampsPerSquareCentimetre", "nA/cm2"),
        Areal(RecordKind.ShortCircuit, "StepArealChargeNanoampHoursPerSquareCentimetre", "nAh/cm2"),
        Areal(RecordKind.ShortCircuit, "CumulativeArealChargeNanoampHoursPerSquareCentimetre", "nAh/cm2"),
        Signed(RecordKind.ShortCircuit, "BeforeMicrovolts", "uV"),
        Signed(RecordKind.ShortCircuit, "AtMicrovolts", "uV"),
        Signed(RecordKind.ShortCircuit, "AfterMicrovolts", "uV"),
        Bits(RecordKind.ShortCircuit, "Recovered", ""),
        Count(RecordKind.ShortCircuit, "EventNumber", ""),
        Name(RecordKind.ShortCircuit, "Cause", ""),
        Count(RecordKind.ShortCircuit, "StepCount", ""),
        Count(RecordKind.ShortCircuit, "CycleCount", ""),
        Bits(RecordKind.ShortCircuit, "IsReduced", ""),

        Count(RecordKind.Waveform, "EventNumber", ""),
        Count(RecordKind.Waveform, "FirstPoint", ""),
        Count(RecordKind.Waveform, "PointMilliseconds", "ms"),
        Count(RecordKind.Waveform, "PointCount", ""),

        Name(RecordKind.Fault, "FaultId", ""),
        Bits(RecordKind.Fault, "Raised", ""),
        Signed(RecordKind.Fault, "Value", "uV|nA|kPa|mdegC|mV"),
        Name(RecordKind.Fault, "Action", ""),
        Bits(RecordKind.Fault, "ActiveFaults", "bits"),

        Name(RecordKind.Command, "CommandName", ""),
        Name(RecordKind.Command, "Outcome", ""),

        Bits(RecordKind.Booted, "Reason", "bits"),
        Count(RecordKind.Booted, "BootCount", ""),
        Count(RecordKind.Booted, "FirmwareVersion", ""),

        Duration(RecordKind.Resumed, "GapMilliseconds", "ms"),
        Charge(RecordKind.Resumed, "UnaccountedChargeNanoampHours", "nAh"),
        Count(RecordKind.Resumed, "StepCount", ""),
        Duration(RecordKind.Resumed, "StepMilliseconds", "ms"),
        Duration(RecordKind.Resumed, "RestLeftMilliseconds", "ms"),
        Count(RecordKind.Resumed, "EventNumber", ""),

        Clock(RecordKind.ClockSet, "UnixMilliseconds", "ms"),

        Place(RecordKind.SamplesThinned, "FirstSequence", ""),
        Place(RecordKind.SamplesThinned, "LastSequence", ""),
        Place(RecordKind.SamplesThinned, "Removed", ""),
        Count(RecordKind.SamplesThinned, "FirstBootId", ""),
        Count(RecordKind.SamplesThinned, "LastBootId", ""),

        Resistance(RecordKind.PulseResistance, "InstantMicroohms", "uohm"),
        Resistance(RecordKind.PulseResistance, "OneSecondMicroohms", "uohm"),
        Resistance(RecordKind.PulseResistance, "TenSecondsMicroohms", "uohm"),
        Count(RecordKind.PulseResistance, "StepCount", ""),

        Name(RecordKind.Halted, "Reason", ""),
        Count(RecordKind.Halted, "StepCount", ""),
        Duration(RecordKind.Halted, "StepMilliseconds", "ms"),
        Charge(RecordKind.Halted, "UnaccountedChargeNanoampHours", "nAh"),
        Duration(RecordKind.Halted, "RestLeftMilliseconds", "ms"),
        Count(RecordKind.Halted, "EventNumber", ""),

        Count(RecordKind.ImpedancePoint, "StepCount", ""),
        Count(RecordKind.ImpedancePoint, "PointIndex", ""),
        Count(RecordKind.ImpedancePoint, "PointCount", ""),
        Name(RecordKind.ImpedancePoint, "Load", ""),
        Name(RecordKind.ImpedancePoint, "Quality", ""),
        Count(RecordKind.ImpedancePoint, "FrequencyWord", ""),
        Count(RecordKind.ImpedancePoint, "Amplitude", ""),
        Count(RecordKind.ImpedancePoint, "ResistorCode", ""),
        Signed(RecordKind.ImpedancePoint, "VoltageReal", ""),
        Signed(RecordKind.ImpedancePoint, "VoltageImaginary", ""),
        Signed(RecordKind.ImpedancePoint, "CurrentReal", ""),
        Signed(RecordKind.ImpedancePoint, "CurrentImaginary", ""),

        Count(RecordKind.Multisine, "StepCount", ""),
        Count(RecordKind.Multisine, "FirstSample", ""),
        Count(RecordKind.Multisine, "SampleCount", ""),
        Count(RecordKind.Multisine, "WindowSamples", ""),
        Count(RecordKind.Multisine, "HighestPeriods", ""),
        Count(RecordKind.Multisine, "SampleMilliseconds", "ms"),
        Duration(RecordKind.Multisine, "FirstMilliseconds", "ms"),
        Count(RecordKind.Multisine, "UpdateMicroseconds", "us"),
    ];

    private static readonly Dictionary<RecordKind, FieldRange[]> ByKind = Rows.GroupBy(row => row.Kind)
        .ToDictionary(rows => rows.Key, rows => rows.ToArray());

    /// <summary>The rows of a kind, in the order of <see cref="RecordSchema"/>.</summary>
    public static IReadOnlyList<FieldRange> Of(RecordKind kind) => ByKind[kind];

    /// <summary>What is out of range in one record, as a clause for a person; null when nothing is.</summary>
    public static string? Problem(RecordGroup group, int row)
    {
        if (group.Milliseconds[row] is < 0 or > MaximumMilliseconds)
        {
            return $"its time is {group.Milliseconds[row]} ms, not 0 to {MaximumMilliseconds}";
        }

        FieldRange[] ranges = ByKind[group.Kind];
        for (int column = 0; column < ranges.Length && column < group.Columns.Length; column++)
        {
            if (!ranges[column].Holds(group.Columns[column][row]))
            {
                return Describe(ranges[column], group.Columns[column][row]);
            }
        }

        return null;
    }

    private static string Describe(FieldRange range, long value) =>
        $"{range.Field} is {value}, not {range.Minimum} to {range.Maximum}{(range.Unit.Length > 0 ? " " + range.Unit : "")} ({range.Reason})";

    private static FieldRange Signed(RecordKind kind, string field, string unit) =>
        new(kind, field, int.MinValue, int.MaxValue, unit, "a 32-bit number on the fixture");

    private static FieldRange Bits(RecordKind kind, string field, string unit) =>
        new(kind, field, int.MinValue, int.MaxValue, unit, "bits of a 32-bit number");

    private static FieldRange Count(RecordKind kind, string field, string unit) =>
        new(kind, field, 0, int.MaxValue, unit, "a 32-bit count on the fixture");

    private static FieldRange Name(RecordKind kind, string field, string unit) =>
        new(kind, field, 0, byte.MaxValue, unit, "one byte on the fixture, so that names of newer firmware fit");

    private static FieldRange Duration(RecordKind kind, string field, string unit) =>
        new(kind, field, -MaximumMilliseconds, MaximumMilliseconds, unit, "a century");

    private static FieldRange Clock(RecordKind kind, string field, string unit) =>
        new(kind, field, 0, MaximumUnixMilliseconds, unit, "a time before the year 2200");

    private static FieldRange Charge(RecordKind kind, string field, string unit) =>
        new(kind, field, -MaximumCharge, MaximumCharge, unit, "what a fixture's 64-bit charge counter can say");

    private static FieldRange Areal(RecordKind kind, string field, string unit) =>
        new(kind, field, -MaximumAreal, MaximumAreal, unit, "what the smallest area can make of a current or charge");

    private static FieldRange Resistance(RecordKind kind, string field, string unit) =>
        new(kind, field, -MaximumMicroohms, MaximumMicroohms, unit, "a 32-bit voltage over the least change of current");

    private static FieldRange Place(RecordKind kind, string field, string unit) =>
        new(kind, field, -1, MaximumSequence, unit, "a place in the log");

    private static FieldRange Area(RecordKind kind, string field, string unit) =>
        new(kind, field, 1, CellRules.MaximumAreaSquareMicrometres, unit, "what a fixture accepts");

    private static FieldRange Pressed(RecordKind kind, string field, string unit) =>
        new(kind, field, 0, CellRules.MaximumAreaSquareMicrometres, unit, "what a fixture accepts; 0 is not known");

    private static FieldRange Capacity(RecordKind kind, string field, string unit) =>
        new(kind, field, 0, CellRules.MaximumCapacityNanoampHours, unit, "what a fixture accepts");
}
