using SolidCell.Cards;
using SolidCell.Dashboard.Protocols;
using SolidCell.Operations;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Cells;

/// <summary>Takes what somebody filled in into a cell.</summary>
internal static class CellForm
{
    private const int LongestText = 4000;

    /// <exception cref="OperationException">Something is no name, area, capacity, mass, text or member of a card.</exception>
    public static NewCell Apply(NewCell cell, CellOrder order)
    {
        if (Refusal(order) is { } refusal)
        {
            throw new OperationException(refusal);
        }

        return cell with
        {
            IsRegistered = true,
            Name = order.Name?.Trim() ?? cell.Name,
            AreaSquareMicrometres = order.AreaSquareCentimetres is { } area ? (long)Math.Round(area * 1e8) : cell.AreaSquareMicrometres,
            CapacityNanoampHours =
                order.CapacityMilliampHours is { } capacity ? (long)Math.Round(capacity * 1e6) : cell.CapacityNanoampHours,
            ActiveMassMicrograms = ActiveMass.Micrograms(order.ActiveMassMilligrams, cell.ActiveMassMicrograms),
            Chemistry = Said(order.Chemistry, cell.Chemistry),
            WorkingElectrode = Said(order.WorkingElectrode, cell.WorkingElectrode),
            Notes = order.Notes?.Trim() ?? cell.Notes,
            Card = order.Card is { } card ? Card(card) : cell.Card,
        };
    }

    private static string? Said(string? now, string? before) => now is null ? before : now.Trim().Length == 0 ? null : now.Trim();

    private static string? Refusal(CellOrder order)
    {
        if (order.Name is { } name && !CellBounds.IsName(name.Trim()))
        {
            return $"The name of a cell ('name') has 1 to {CellBounds.LongestName} characters on one line, as on its bag.";
        }

        if (ActiveMass.Refusal(order.ActiveMassMilligrams) is { } refusal)
        {
            return refusal;
        }

        string?[] texts = [order.Chemistry, order.WorkingElectrode, order.Notes];
        return texts.Any(text => text?.Length > LongestText) ? $"A text has at most {LongestText} characters."
            : CellRange.Refusal(order.AreaSquareCentimetres, order.CapacityMilliampHours);
    }

    /// <summary>An empty member is one that is not said.</summary>
    private static string? Card(IReadOnlyDictionary<string, string> fields)
    {
        var card = new CellCard();
        string? problem = fields.Where(field => field.Value.Trim().Length > 0)
            .Select(field => card.Set(field.Key, field.Value)).FirstOrDefault(found => found is not null);
        return problem is null ? card.Text : throw new OperationException($"The card: {problem}.");
    }
}
