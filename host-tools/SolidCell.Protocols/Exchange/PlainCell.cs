using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange;

/// <summary>The cell that an exported protocol is for: formats without areal units get the numbers of this one.</summary>
internal sealed class PlainCell(CellSection cell, LossList losses)
{
    private const decimal SquareMicrometresPerSquareCentimetre = 1e8m;
    private const decimal MillionthsPerC = 1e6m;

    private bool _said;

    /// <summary>A current or power without areal units: nA, millionths of a C-rate, or nW.</summary>
    public CurrentAmount Absolute(CurrentAmount amount) => amount.Unit switch
    {
        CurrentUnit.NanoampsPerSquareCentimetre => new CurrentAmount(CurrentUnit.Nanoamps, Areal(amount.Value)),
        CurrentUnit.NanowattsPerSquareCentimetre => new CurrentAmount(CurrentUnit.Nanowatts, Areal(amount.Value)),
        _ => amount,
    };

    /// <summary>How long a constant current takes to pass a capacity, in ms; null when the current or the capacity is not known.</summary>
    public long? Milliseconds(StepLimit capacity, CurrentAmount current)
    {
        decimal nanoampHours = capacity.Quantity == LimitQuantity.StepChargeNanoampHours ? capacity.Threshold : Areal(capacity.Threshold);
        CurrentAmount amount = Absolute(current);
        decimal? nanoamps = amount.Unit switch
        {
            CurrentUnit.Nanoamps => Math.Abs(amount.Value),
            CurrentUnit.MicroC => Math.Abs(amount.Value) * cell.CapacityNanoampHours / MillionthsPerC,
            _ => null,
        };
        return nanoamps is > 0 ? (long)Math.Round(nanoampHours / nanoamps.Value * 3_600_000m) : null;
    }

    private long Areal(long perSquareCentimetre)
    {
        if (!_said)
        {
            _said = true;
            Say();
        }

        return (long)Math.Round(perSquareCentimetre * (cell.AssumedAreaSquareMicrometres / SquareMicrometresPerSquareCentimetre));
    }

    private void Say()
    {
        string area = ExactQuantity.Area(cell.AssumedAreaSquareMicrometres);
        if (cell.AreaSquareMicrometres is null)
        {
            losses.Treatment("cell", $"the format has no areal units, and the protocol names no area: written for {area}",
                "Give the area of the cell: --area 0.785, or `area:` under `cell:`.");
        }
        else
        {
            losses.Notation("cell", $"the format has no areal units: written for {area}", "Export anew for a cell of another area.");
        }
    }
}
