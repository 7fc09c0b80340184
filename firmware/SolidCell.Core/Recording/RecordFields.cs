namespace SolidCell.Core.Recording;

/// <summary>
/// Places in <see cref="LogRecord.Fields"/>, kind by kind: the same names in the same order as in <see cref="RecordSchema"/>, which a test
/// compares.
/// </summary>
public static class RecordFields
{
    /// <summary>Fields of <see cref="RecordKind.Sample"/>.</summary>
    public static class Sample
    {
        public const int CellMicrovolts = 0;
        public const int CellNanoamps = 1;
        public const int StackKilopascals = 2;
        public const int FrameMillidegrees = 3;
        public const int Qualities = 4;
        public const int StepChargeNanoampHours = 5;
    }

    /// <summary>Fields of <see cref="RecordKind.StepStarted"/>.</summary>
    public static class StepStarted
    {
        public const int StepIndex = 0;
        public const int StepCount = 1;
        public const int CycleCount = 2;
        public const int StepKind = 3;
        public const int SetPointNanoamps = 4;
        public const int SetPointMicrovolts = 5;
        public const int Turn1 = 6;
        public const int Turn2 = 7;
        public const int Turn3 = 8;
        public const int Turn4 = 9;
        public const int HalfCycle = 10;
        public const int DepositionChargeNanoampHours = 11;
        public const int StrippingChargeNanoampHours = 12;
        public const int HalfCycleSign = 13;
        public const int HalfCycleChargeNanoampHours = 14;
        public const int HalfCycleBeforeChargeNanoampHours = 15;
    }

    /// <summary>Fields of <see cref="RecordKind.StepEnded"/>.</summary>
    public static class StepEnded
    {
        public const int StepIndex = 0;
        public const int StepCount = 1;
        public const int CycleCount = 2;
        public const int Reason = 3;
        public const int ChargeNanoampHours = 4;
        public const int StepMilliseconds = 5;
        public const int NextStepIndex = 6;
    }

    /// <summary>Fields of <see cref="RecordKind.TestStarted"/>.</summary>
    public static class TestStarted
    {
        public const int CellKind = 0;
        public const int AreaSquareMicrometres = 1;
        public const int CapacityNanoampHours = 2;
        public const int UnixMilliseconds = 3;
        public const int PressedSquareMicrometres = 4;
        public const int TareMillinewtons = 5;
    }

    /// <summary>Fields of <see cref="RecordKind.TestEnded"/>.</summary>
    public static class TestEnded
    {
        public const int Reason = 0;
        public const int DepositionChargeNanoampHours = 1;
        public const int StrippingChargeNanoampHours = 2;
        public const int StepCount = 3;
        public const int CycleCount = 4;
    }

    /// <summary>Fields of <see cref="RecordKind.ShortCircuit"/>.</summary>
    public static class ShortCircuit
    {
        public const int Kind = 0;
        public const int ConfidencePercent = 1;
        public const int OnsetMilliseconds = 2;
        public const int HalfCycle = 3;
        public const int CurrentDensityNanoampsPerSquareCentimetre = 4;
        public const int StepArealChargeNanoampHoursPerSquareCentimetre = 5;
        public const int CumulativeArealChargeNanoampHoursPerSquareCentimetre = 6;
        public const int BeforeMicrovolts = 7;
        public const int AtMicrovolts = 8;
        public const int AfterMicrovolts = 9;
        public const int Recovered = 10;
        public const int EventNumber = 11;
        public const int Cause = 12;
        public const int StepCount = 13;
        public const int CycleCount = 14;
        public const int IsReduced = 15;
    }

    /// <summary>Fields of <see cref="RecordKind.Waveform"/>.</summary>
    public static class Waveform
    {
        public const int EventNumber = 0;
        public const int FirstPoint = 1;
        public const int PointMilliseconds = 2;
        public const int PointCount = 3;
    }

    /// <summary>Fields of <see cref="RecordKind.Fault"/>.</summary>
    public static class Fault
    {
        public const int FaultId = 0;
        public const int Raised = 1;
        public const int Value = 2;
        public const int Action = 3;
        public const int ActiveFaults = 4;
    }

    /// <summary>Fields of <see cref="RecordKind.Command"/>.</summary>
    public static class Command
    {
        public const int CommandName = 0;
        public const int Outcome = 1;
    }

    /// <summary>Fields of <see cref="RecordKind.Booted"/>.</summary>
    public static class Booted
    {
        public const int Reason = 0;
        public const int BootCount = 1;
        public const int FirmwareVersion = 2;
    }

    /// <summary>Fields of <see cref="RecordKind.Resumed"/>.</summary>
    public static class Resumed
    {
        public const int GapMilliseconds = 0;
        public const int UnaccountedChargeNanoampHours = 1;
        public const int StepCount = 2;
        public const int StepMilliseconds = 3;
        public const int RestLeftMilliseconds = 4;
        public const int EventNumber = 5;
    }

    /// <summary>Fields of <see cref="RecordKind.ClockSet"/>.</summary>
    public static class ClockSet
    {
        public const int UnixMilliseconds = 0;
    }

    /// <summary>Fields of <see cref="RecordKind.SamplesThinned"/>.</summary>
    public static class SamplesThinned
    {
        public const int FirstSequence = 0;
        public const int LastSequence = 1;
        public const int Removed = 2;
        public const int FirstBootId = 3;
        public const int LastBootId = 4;
    }

    /// <summary>Fields of <see cref="RecordKind.PulseResistance"/>.</summary>
    public static class PulseResistance
    {
        public const int InstantMicroohms = 0;
        public const int OneSecondMicroohms = 1;
        public const int TenSecondsMicroohms = 2;
        public const int StepCount = 3;
    }

    /// <summary>Fields of <see cref="RecordKind.Halted"/>.</summary>
    public static class Halted
    {
        public const int Reason = 0;
        public const int StepCount = 1;
        public const int StepMilliseconds = 2;
        public const int UnaccountedChargeNanoampHours = 3;
        public const int RestLeftMilliseconds = 4;
        public const int EventNumber = 5;
    }

    /// <summary>Fields of <see cref="RecordKind.ImpedancePoint"/>.</summary>
    public static class ImpedancePoint
    {
        public const int StepCount = 0;
        public const int PointIndex = 1;
        public const int PointCount = 2;
        public const int Load = 3;
        public const int Quality = 4;
        public const int FrequencyWord = 5;
        public const int Amplitude = 6;
        public const int ResistorCode = 7;
        public const int VoltageReal = 8;
        public const int VoltageImaginary = 9;
        public const int CurrentReal = 10;
        public const int CurrentImaginary = 11;
    }

    /// <summary>Fields of <see cref="RecordKind.Multisine"/>.</summary>
    public static class Multisine
    {
        public const int StepCount = 0;
        public const int FirstSample = 1;
        public const int SampleCount = 2;
        public const int WindowSamples = 3;
        public const int HighestPeriods = 4;
        public const int SampleMilliseconds = 5;
        public const int FirstMilliseconds = 6;
        public const int UpdateMicroseconds = 7;
    }
}
