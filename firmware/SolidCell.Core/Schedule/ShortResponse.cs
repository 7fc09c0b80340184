namespace SolidCell.Core.Schedule;

/// <summary>What the fixture does by itself when it sees a short circuit.</summary>
public enum ShortResponse : byte
{
    /// <summary>Write it down and go on.</summary>
    Note = 0,

    /// <summary>
    /// Zero current for <see cref="Program.ShortRestMilliseconds"/>, then go on with the step; a step's limits still apply.
    /// </summary>
    Rest = 1,

    /// <summary>Go on at half the current for the remainder of the step.</summary>
    Reduce = 2,

    /// <summary>End the test.</summary>
    Stop = 3,
}
