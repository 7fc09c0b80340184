namespace SolidCell.Core.Measurement;

/// <summary>What a channel's reading is worth. Everything but <see cref="Good"/> means the number must not be used.</summary>
public enum SampleQuality : byte
{
    /// <summary>A fresh number within the channel's range.</summary>
    Good = 0,

    /// <summary>The channel has not been read yet, or this fixture does not have it.</summary>
    NotMeasured = 1,

    /// <summary>The chip did not acknowledge its address.</summary>
    NoAnswer = 2,

    /// <summary>The bus itself is stuck: a line held low or a transfer that timed out.</summary>
    BusHung = 3,

    /// <summary>The code is at the end of the converter's range at its widest gain.</summary>
    Saturated = 4,

    /// <summary>The code has not changed for longer than its noise allows.</summary>
    Stuck = 5,

    /// <summary>The input looks unconnected, or the relay has taken the cell off it.</summary>
    OpenInput = 6,

    /// <summary>The conversion did not finish in time, or the last good reading is too old.</summary>
    OutOfDate = 7,

    /// <summary>The chip answered, but with something it cannot say when it is healthy.</summary>
    Implausible = 8,
}
