namespace SolidCell.Core.Recording;

/// <summary>Kinds of log record. A kind's fields, their names and units are in <see cref="RecordSchema"/>.</summary>
public enum RecordKind : byte
{
    Sample = 1,
    StepStarted = 2,
    StepEnded = 3,
    TestStarted = 4,
    TestEnded = 5,
    ShortCircuit = 6,
    Waveform = 7,
    Fault = 8,
    Command = 9,
    Booted = 10,
    Resumed = 11,
    ClockSet = 12,
    SamplesThinned = 13,
    PulseResistance = 14,

    /// <summary>The schedule stands still: <see cref="Instrument.HaltReason"/> says why. Resumed ends it.</summary>
    Halted = 15,

    /// <summary>One frequency of a spectrum on one load, as the impedance meter gave it.</summary>
    ImpedancePoint = 16,

    /// <summary>Samples of a multisine, for the low frequencies of a spectrum.</summary>
    Multisine = 17,
}
