namespace SolidCell.Core.Measurement;

/// <summary>The cell under test, as the operator declared it when the test was started.</summary>
public sealed class CellDescription
{
    public const long SquareMicrometresPerSquareCentimetre = 100000000;

    /// <summary>Below 5 uA/cm2 the cell rests: 1/20 of the smallest current of the experiments, above the converter's offset.</summary>
    public const long RestNanoampsPerSquareCentimetre = 5000;

    public CellKind Kind;

    /// <summary>Electrode area in square micrometres (a 10 mm pellet is 78,539,816).</summary>
    public long AreaSquareMicrometres;

    /// <summary>The area in square micrometres that the force on the stack presses on; 0 as long as that is not known.</summary>
    public long PressedSquareMicrometres;

    /// <summary>Nominal capacity in nanoampere-hours, the base of C-rates; 0 when the protocol uses none.</summary>
    public long CapacityNanoampHours;
}
