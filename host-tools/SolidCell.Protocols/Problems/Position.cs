namespace SolidCell.Protocols.Problems;

/// <summary>A place in a file; both numbers count from 1.</summary>
public readonly record struct Position(int Line, int Column);
