namespace SolidCell.Host.CommandLine;

/// <summary>Something the user can mend. The message is one line: what is wrong, where, and what to do.</summary>
public sealed class UserErrorException : Exception
{
    public UserErrorException(string message) : base(message) { }

    public UserErrorException(string message, Exception inner) : base(message, inner) { }
}
