namespace SolidCell.Files;

/// <summary>A trace that cannot be replayed; the message says what, where and how to mend it.</summary>
public sealed class TraceException : Exception
{
    public TraceException(string message)
        : base(message)
    {
    }

    public TraceException()
    {
    }

    public TraceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
