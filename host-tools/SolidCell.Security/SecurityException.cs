namespace SolidCell.Security;

/// <summary>Certificates or accounts cannot be read or written, or an account is none. The message is one line for a person.</summary>
public sealed class SecurityException(string message, Exception? inner = null) : Exception(message, inner);
