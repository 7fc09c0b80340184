namespace SolidCell.Operations.Commanding;

/// <summary>A fixture refused a command or did not answer. The message is one line for a person.</summary>
public sealed class CommandFailedException(string message, bool isRefusal = false) : Exception(message)
{
    /// <summary>True when the fixture answered and will not; false when nobody knows what it did.</summary>
    public bool IsRefusal { get; } = isRefusal;

    /// <summary>True when the command never left this host, because the broker was away.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>True when the fixture surely has not carried it out. A time-out is no such case: the answer may be what was lost.</summary>
    public bool IsSurelyUndone => IsRefusal || IsUnsent;
}
