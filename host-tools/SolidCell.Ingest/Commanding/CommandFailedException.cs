namespace SolidCell.Ingest.Commanding;

/// <summary>A fixture refused a command or did not answer. The message is one line for a person.</summary>
public sealed class CommandFailedException(string message, bool isRefusal = false) : Exception(message)
{
    /// <summary>True when the fixture answered and will not; false when nobody knows what it did.</summary>
    public bool IsRefusal { get; } = isRefusal;
}
