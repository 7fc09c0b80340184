namespace SolidCell.Reports.Figures;

/// <summary>A figure or a report that was asked for cannot be made; the message says why and what can.</summary>
public sealed class FigureException(string message) : Exception(message);
