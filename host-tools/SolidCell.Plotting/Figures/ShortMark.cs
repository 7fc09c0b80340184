namespace SolidCell.Plotting.Figures;

/// <summary>A short circuit: where on the X axis, whether it is a hard one, and what a page says when it is pointed at.</summary>
public sealed record ShortMark(double X, bool IsHard, string Words);
