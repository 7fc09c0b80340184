namespace SolidCell.Dashboard.Comparing;

/// <summary>A figure that can be drawn: its kind, and what it is over, for people.</summary>
public sealed record FigureChoice(string Kind, string Name);
