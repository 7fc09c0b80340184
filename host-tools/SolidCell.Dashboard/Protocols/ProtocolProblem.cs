namespace SolidCell.Dashboard.Protocols;

/// <summary>Something wrong ("error") or suspicious ("warning") in a protocol. Line and column count from 1.</summary>
public sealed record ProtocolProblem(string Severity, int Line, int Column, string Message);
