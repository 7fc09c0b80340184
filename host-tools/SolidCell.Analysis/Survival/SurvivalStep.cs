namespace SolidCell.Analysis.Survival;

/// <summary>A fall of a survival curve.</summary>
/// <param name="Value">Where cells failed.</param>
/// <param name="AtRisk">Cells that had come so far.</param>
/// <param name="Failures">Cells that failed there.</param>
/// <param name="Share">Share that survives it.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record SurvivalStep(double Value, int AtRisk, int Failures, double Share, double Low, double High);
