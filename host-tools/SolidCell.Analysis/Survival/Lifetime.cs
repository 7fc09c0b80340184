namespace SolidCell.Analysis.Survival;

/// <summary>How far a cell came, in any unit: hours, mAh/cm2, mA/cm2.</summary>
/// <param name="Value">Where it failed; for a censored cell, how far it is known to have come without a failure.</param>
/// <param name="IsCensored">True for a cell that had not failed when its test ended.</param>
public readonly record struct Lifetime(double Value, bool IsCensored);
