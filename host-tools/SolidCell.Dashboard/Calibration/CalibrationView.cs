namespace SolidCell.Dashboard.Calibration;

/// <summary>How a fixture is calibrated, and what its load cell shows; no force and pressure when it gives no reading.</summary>
/// <remarks>
/// <para><c>PressedSquareCentimetres</c>: The area that the pressure is computed with.</para>
/// <para><c>DieMillimetres</c>: Diameter of the die; null when the electrode of the cell is pressed.</para>
/// </remarks>
public sealed record CalibrationView(
    string Fixture, double? StackNewtons, double? StackMegapascals, double TareNewtons, double PressedSquareCentimetres,
    double? DieMillimetres,
    IReadOnlyList<ChannelView> Channels);
