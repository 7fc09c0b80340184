namespace SolidCell.Operations;

/// <summary>
/// Something about an operation that a person can mend; nothing was sent to the fixture. The message is one line: what is wrong, where,
/// and what to do.
/// </summary>
public sealed class OperationException : Exception
{
    public OperationException(string message) : base(message) { }

    public OperationException(string message, Exception inner) : base(message, inner) { }
}
