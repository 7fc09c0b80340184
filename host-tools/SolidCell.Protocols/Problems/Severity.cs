namespace SolidCell.Protocols.Problems;

/// <summary>How bad a problem in a protocol is.</summary>
public enum Severity
{
    /// <summary>The protocol can be compiled and run, but look twice.</summary>
    Warning,

    /// <summary>The protocol cannot be compiled.</summary>
    Error,
}
