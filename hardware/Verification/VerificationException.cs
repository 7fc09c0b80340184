namespace SolidCell.Hardware.Verification;

/// <summary>
/// What a user can mend: a program that is missing, a deck that does not converge, a file out of date. The message says how.
/// </summary>
public sealed class VerificationException : Exception
{
    public VerificationException(string message)
        : base(message)
    {
    }

    public VerificationException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public VerificationException()
    {
    }
}
