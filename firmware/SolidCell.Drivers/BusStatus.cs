namespace SolidCell.Drivers;

/// <summary>How a bus transfer ended. Only <see cref="Done"/> means that the bytes read are worth anything.</summary>
public enum BusStatus : byte
{
    Done = 0,

    /// <summary>The chip did not acknowledge its address.</summary>
    NoAnswer = 1,

    /// <summary>Part of the bytes went through.</summary>
    Partial = 2,

    /// <summary>A line is held low, or the clock was stretched too long.</summary>
    Hung = 3,
}
