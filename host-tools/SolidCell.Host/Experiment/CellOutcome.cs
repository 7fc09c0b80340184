using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Analysis.Spectra;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Experiment;

/// <summary>What an experiment found out about one cell, all of it computed from stored records.</summary>
public sealed record CellOutcome(
    string Cell, StoredTest Test, TestResult Result, IReadOnlyList<HalfCycle> HalfCycles, long RecordsMade, long RecordsStored,
    long Duplicates)
{
    /// <summary>The spectra that its fixture measured, fitted with one model, in their order.</summary>
    public IReadOnlyList<FittedSpectrum> Spectra { get; init; } = [];

    /// <summary>Put together from the half-cycles each time, so that a copy with others has their cycles.</summary>
    public IReadOnlyList<Cycle> Cycles => Cycle.Of(HalfCycles);

    public IEnumerable<HalfCycle> CompleteHalfCycles => HalfCycles.Where(half => half.IsComplete);

    public double TestHours => Result.TestHours;

    /// <summary>The first hard short, which is what a bench cycler would have shown; null for a survivor.</summary>
    public ShortOnset? HardShort => Result.FirstHardShort;

    /// <summary>False when the test was stopped from outside, so that nobody knows what would have come.</summary>
    public bool CameToItsEnd =>
        Test.EndReason is TestEndReason.Completed or TestEndReason.StoppedByLimit or TestEndReason.StoppedByShort;

    /// <summary>Why the test ended, or that it was cut off.</summary>
    public string End => Test.EndReason switch
    {
        TestEndReason.Completed => "completed",
        TestEndReason.StoppedByLimit => "limit",
        TestEndReason.StoppedByShort => "short",
        TestEndReason.StoppedByOperator => "hours over",
        TestEndReason.Fault => "fault",
        _ => "cut off",
    };
}
