namespace SolidCell.Files.Survey;

/// <summary>A place where the time of a file does not go on.</summary>
internal enum ClockStepKind
{
    /// <summary>A single row or a few that lie before the row above: left out.</summary>
    Stray,

    /// <summary>The clock was set back; the rows go on from there.</summary>
    SetBack,

    /// <summary>The time begins again near where it began.</summary>
    Restart,
}

/// <summary>One such place: the row, from 1, its line, the seconds it goes back, and what is added to the times from there on.</summary>
internal readonly record struct ClockStep(
    long Row, long Line, ClockStepKind Kind, double BackSeconds, double OffsetSeconds, bool AtStepChange);
