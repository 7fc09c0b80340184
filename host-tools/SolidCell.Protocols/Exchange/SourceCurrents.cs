using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange;

/// <summary>Currents of a source: as they are, or as C-rates of the cell that it was written for.</summary>
internal sealed class SourceCurrents
{
    private const decimal Million = 1e6m;
    private const decimal NanoampsPerMilliamp = 1e6m;

    private readonly decimal? _capacityMilliampHours;
    private readonly LossList _losses;

    public SourceCurrents(ImportRequest request, LossList losses)
    {
        _losses = losses;
        if (request.SourceCapacityNanoampHours is { } capacity)
        {
            _capacityMilliampHours = capacity / NanoampsPerMilliamp;
            losses.Notation("cell", $"currents are written as C-rates of the {ExactQuantity.Charge(capacity)} of the source's cell");
        }
    }

    /// <summary>A signed current in mA.</summary>
    public CurrentAmount Of(decimal milliamps, string where, string what) => _capacityMilliampHours is { } capacity
        ? new CurrentAmount(CurrentUnit.MicroC, Scaled.Of(milliamps / capacity, Million, where, what, _losses))
        : new CurrentAmount(CurrentUnit.Nanoamps, Scaled.Of(milliamps, NanoampsPerMilliamp, where, what, _losses));
}
