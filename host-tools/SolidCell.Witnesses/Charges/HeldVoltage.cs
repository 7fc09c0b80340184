namespace SolidCell.Witnesses.Charges;

/// <summary>What was left of the current at the end of a constant voltage on a full or half cell.</summary>
/// <param name="EndHours">When it ended.</param>
/// <param name="Hours">How long the voltage was held.</param>
/// <param name="Volts">Mean voltage of the last tenth.</param>
/// <param name="MicroampsPerSquareCentimetre">Mean current of the last tenth, signed.</param>
public sealed record HeldVoltage(double EndHours, double Hours, double Volts, double MicroampsPerSquareCentimetre);
