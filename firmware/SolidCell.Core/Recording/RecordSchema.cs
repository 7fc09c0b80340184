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

    private static readonly string[][] Names =
    {
        new string[0],
        /* Sample */ new[] { "CellMicrovolts", "CellNanoamps", "StackKilopascals", "FrameMillidegrees", "Qualities", "StepChargeNanoampHours" },
        /* StepStarted */ new[] { "StepIndex", "StepCount", "CycleCount", "StepKind", "SetPointNanoamps", "SetPointMicrovolts", "Turn1", "Turn2", "Turn3", "Turn4", "HalfCycle", "DepositionChargeNanoampHours", "StrippingChargeNanoampHours", "HalfCycleSign", "HalfCycleChargeNanoampHours", "HalfCycleBeforeChargeNanoampHours" },
        /* StepEnded */ new[] { "StepIndex", "StepCount", "CycleCount", "Reason", "ChargeNanoampHours", "StepMilliseconds", "NextStepIndex" },
        /* TestStarted: payload is the 16-byte test id and the program's 32-byte SHA-256 */ new[] { "CellKind", "AreaSquareMicrometres", "CapacityNanoampHours", "UnixMilliseconds", "PressedSquareMicrometres", "TareMillinewtons" },
        /* TestEnded */ new[] { "Reason", "DepositionChargeNanoampHours", "StrippingChargeNanoampHours", "StepCount", "CycleCount" },
        /* ShortCircuit */ new[] { "Kind", "ConfidencePercent", "OnsetMilliseconds", "HalfCycle", "CurrentDensityNanoampsPerSquareCentimetre", "StepArealChargeNanoampHoursPerSquareCentimetre", "CumulativeArealChargeNanoampHoursPerSquareCentimetre", "BeforeMicrovolts", "AtMicrovolts", "AfterMicrovolts", "Recovered", "EventNumber", "Cause", "StepCount", "CycleCount", "IsReduced" },
        /* Waveform: payload is pairs of little-endian int32 microvolts and int32 nanoamps */ new[] { "EventNumber", "FirstPoint", "PointMilliseconds", "PointCount" },
        /* Fault */ new[] { "FaultId", "Raised", "Value", "Action", "ActiveFaults" },
        /* Command: payload is the 16-byte correlation id */ new[] { "CommandName", "Outcome" },
        /* Booted */ new[] { "Reason", "BootCount", "FirmwareVersion" },
        /* Resumed */ new[] { "GapMilliseconds", "UnaccountedChargeNanoampHours", "StepCount", "StepMilliseconds", "RestLeftMilliseconds", "EventNumber" },
        /* ClockSet */ new[] { "UnixMilliseconds" },
        /* SamplesThinned */ new[] { "FirstSequence", "LastSequence", "Removed", "FirstBootId", "LastBootId" },
        /* PulseResistance */ new[] { "InstantMicroohms", "OneSecondMicroohms", "TenSecondsMicroohms", "StepCount" },
        /* Halted */ new[] { "Reason", "StepCount", "StepMilliseconds", "UnaccountedChargeNanoampHours", "RestLeftMilliseconds", "EventNumber" },
        /* ImpedancePoint */ new[] { "StepCount", "PointIndex", "PointCount", "Load", "Quality", "FrequencyWord", "Amplitude", "ResistorCode", "VoltageReal", "VoltageImaginary", "CurrentReal", "CurrentImaginary" },
        /* Multisine: payload is, for each sample, little-endian int32 microvolts and nanoamps (-2147483648: not measured) and the int16 microseconds of both after their tick */ new[] { "StepCount", "FirstSample", "SampleCount", "WindowSamples", "HighestPeriods", "SampleMilliseconds", "FirstMilliseconds", "UpdateMicroseconds" },
    };
}
