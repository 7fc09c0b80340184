namespace SolidCell.Protocols.Problems;

/// <summary>One thing that is wrong, or suspicious, in a protocol file. Line and column count from 1.</summary>
public sealed record Problem(Severity Severity, int Line, int Column, string Message);
