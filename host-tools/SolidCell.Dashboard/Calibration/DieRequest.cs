namespace SolidCell.Dashboard.Calibration;

/// <summary>The die that the force presses on, by its diameter; 0 for the electrode of the cell under test.</summary>
public sealed record DieRequest(double? DiameterMillimetres = null);
