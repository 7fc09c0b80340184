namespace SolidCell.Core.Recording;

/// <summary>
/// The fields of each <see cref="RecordKind"/>, in their order in <see cref="LogRecord.Fields"/>, with the unit at
/// the end of each name. Fields are only ever appended: a reader takes a missing one as 0.
/// </summary>
public static class RecordSchema
{
    /// <summary>Names of a kind's fields, or an empty array for a kind that is not known.</summary>
    public static string[] Fields(RecordKind kind)
    {
        int index = (int)kind;
        return index < Names.Length ? Names[index] : Names[0];
    }

    private static readonly char[] Space = { ' ' };

    /// <summary>One text a kind, because a string of its own for each name takes three times as much of Core's code.</summary>
    private static readonly string[][] Names =
    {
        new string[0],
        /* Sample */ "CellMicrovolts CellNanoamps StackKilopascals FrameMillidegrees Qualities StepChargeNanoampHours".Split(Space),
        /* StepStarted */ "StepIndex StepCount CycleCount StepKind SetPointNanoamps SetPointMicrovolts Turn1 Turn2 Turn3 Turn4 HalfCycle DepositionChargeNanoampHours StrippingChargeNanoampHours HalfCycleSign HalfCycleChargeNanoampHours HalfCycleBeforeChargeNanoampHours".Split(Space),
        /* StepEnded */ "StepIndex StepCount CycleCount Reason ChargeNanoampHours StepMilliseconds NextStepIndex".Split(Space),
        /* TestStarted: payload is the 16-byte test id and the program's 32-byte SHA-256 */ "CellKind AreaSquareMicrometres CapacityNanoampHours UnixMilliseconds PressedSquareMicrometres TareMillinewtons".Split(Space),
        /* TestEnded */ "Reason DepositionChargeNanoampHours StrippingChargeNanoampHours StepCount CycleCount".Split(Space),
        /* ShortCircuit */ "Kind ConfidencePercent OnsetMilliseconds HalfCycle CurrentDensityNanoampsPerSquareCentimetre StepArealChargeNanoampHoursPerSquareCentimetre CumulativeArealChargeNanoampHoursPerSquareCentimetre BeforeMicrovolts AtMicrovolts AfterMicrovolts Recovered EventNumber Cause StepCount CycleCount IsReduced".Split(Space),
        /* Waveform: payload is pairs of little-endian int32 microvolts and int32 nanoamps */ "EventNumber FirstPoint PointMilliseconds PointCount".Split(Space),
        /* Fault */ "FaultId Raised Value Action ActiveFaults".Split(Space),
        /* Command: payload is the 16-byte correlation id */ "CommandName Outcome".Split(Space),
        /* Booted */ "Reason BootCount FirmwareVersion".Split(Space),
        /* Resumed */ "GapMilliseconds UnaccountedChargeNanoampHours StepCount StepMilliseconds RestLeftMilliseconds EventNumber".Split(
            Space),
        /* ClockSet */ "UnixMilliseconds".Split(Space),
        /* SamplesThinned */ "FirstSequence LastSequence Removed FirstBootId LastBootId".Split(Space),
        /* PulseResistance */ "InstantMicroohms OneSecondMicroohms TenSecondsMicroohms StepCount".Split(Space),
        /* Halted */ "Reason StepCount StepMilliseconds UnaccountedChargeNanoampHours RestLeftMilliseconds EventNumber".Split(Space),
        /* ImpedancePoint */ "StepCount PointIndex PointCount Load Quality FrequencyWord Amplitude ResistorCode VoltageReal VoltageImaginary CurrentReal CurrentImaginary".Split(Space),
        /* Multisine: payload is, for each sample, little-endian int32 microvolts and nanoamps (-2147483648: not measured) and the int16 microseconds of both after their tick */ "StepCount FirstSample SampleCount WindowSamples HighestPeriods SampleMilliseconds FirstMilliseconds UpdateMicroseconds".Split(Space),
    };
}
