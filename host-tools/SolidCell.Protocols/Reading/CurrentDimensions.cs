using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Reading;

/// <summary>The ways to give a current, or a power.</summary>
internal static class CurrentDimensions
{
    public static readonly Dimension[] All = [Dimension.CurrentDensity, Dimension.CRate, Dimension.Current, Dimension.SpecificCurrent];

    /// <summary>A charge or discharge may also be given as a power.</summary>
    public static readonly Dimension[] AllAndPower = [.. All, Dimension.Power, Dimension.PowerDensity];

    public static bool IsPower(CurrentAmount amount) => amount.Unit >= CurrentUnit.Nanowatts;

    public static CurrentAmount ToAmount(Quantity quantity) => new(
        quantity.Dimension switch
        {
            Dimension.CurrentDensity => CurrentUnit.NanoampsPerSquareCentimetre,
            Dimension.CRate => CurrentUnit.MicroC,
            Dimension.Power => CurrentUnit.Nanowatts,
            Dimension.PowerDensity => CurrentUnit.NanowattsPerSquareCentimetre,
            _ => CurrentUnit.Nanoamps,
        },
        quantity.Value,
        quantity.Dimension == Dimension.SpecificCurrent);
}
