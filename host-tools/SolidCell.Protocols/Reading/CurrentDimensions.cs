using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Reading;

/// <summary>The three ways to give a current.</summary>
internal static class CurrentDimensions
{
    public static readonly Dimension[] All = [Dimension.CurrentDensity, Dimension.CRate, Dimension.Current];

    public static CurrentAmount ToAmount(Quantity quantity) => new(
        quantity.Dimension switch
        {
            Dimension.CurrentDensity => CurrentUnit.NanoampsPerSquareCentimetre,
            Dimension.CRate => CurrentUnit.MicroC,
            _ => CurrentUnit.Nanoamps,
        },
        quantity.Value);
}
