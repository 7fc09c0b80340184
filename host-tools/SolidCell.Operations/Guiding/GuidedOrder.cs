namespace SolidCell.Operations.Guiding;

/// <summary>A guided calibration that somebody asks for.</summary>
/// <param name="Holds">The currents through resistors, of <see cref="DummyHold.Plan"/>.</param>
/// <param name="Kilograms">The weights that are hung on the load cell; null for none.</param>
/// <param name="References">How good the references are.</param>
/// <param name="HasVoltmeter">True when a voltmeter is at the dummy, whose readings are asked for.</param>
/// <param name="HoldSeconds">How long each current flows.</param>
/// <param name="DueMonths">When the next one is due.</param>
public sealed record GuidedOrder(
    IReadOnlyList<DummyHold> Holds, double? Kilograms, CalibrationReferences References, bool HasVoltmeter, int HoldSeconds, int DueMonths)
{
    public const int LeastHoldSeconds = 5;
    public const int MostHoldSeconds = 600;
    public const int UsualHoldSeconds = 20;

    public const int LeastDueMonths = 1;
    public const int MostDueMonths = 60;
    public const int UsualDueMonths = 12;
}
