namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>What is built into a generated cell: the label of its trace.</summary>
public enum Defect
{
    Healthy,

    /// <summary>The voltage collapses to 0.3-6 % within a half-cycle, or at its start.</summary>
    Hard,
    HardAtReversal,

    /// <summary>A dip, and later in the test the collapse.</summary>
    SoftThenHard,

    /// <summary>A dip of 10-70 % for at least 150 ms, or of 3-10 % for at least 0.5 s.</summary>
    SoftDeep,
    SoftShallow,

    /// <summary>Dips of 100 ms every few seconds, for a minute.</summary>
    SpikeTrain,

    /// <summary>A drop that stays for the rest of the test: one event, soft.</summary>
    LastingSoft,

    /// <summary>From a reversal on, 45-60 % of the resistance: one event, soft.</summary>
    SoftAtReversal,

    /// <summary>The resistance falls to half within five minutes.</summary>
    Creep,

    /// <summary>The resistance falls by 8 % from half-cycle to half-cycle.</summary>
    Decline,

    /// <summary>A full cell whose voltage collapses within a charge.</summary>
    FullHard,

    /// <summary>A dip of 12-60 mV for 0.5 to 20 s in a full cell.</summary>
    FullDip,

    /// <summary>From a moment in a charge on, 100-150 % of the current leak: the voltage no longer rises.</summary>
    FullLeak,

    /// <summary>The same with 75-92 %, so that the voltage goes on to rise, slowly; and with a load cell that says nothing.</summary>
    FullPartialLeak,
    FullUnpressedLeak,

    /// <summary>40-55 % leak in every charge from one on: the discharge gives back too little.</summary>
    FullPoorEfficiency,

    /// <summary>A fortieth to a tenth of the capacity leaks in each hour of a rest.</summary>
    FullRestLeak,
}
