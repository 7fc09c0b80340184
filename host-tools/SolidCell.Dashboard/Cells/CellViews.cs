using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Cells;

/// <summary>Stored cells in the units of the dashboard.</summary>
internal static class CellViews
{
    public static CellView Of(StoredCell cell) => new(
        cell.Name, CellKindName.Of(cell.Description.Kind), cell.AreaSquareCentimetres, cell.Description.CapacityNanoampHours / 1e6,
        cell.Description.Chemistry, cell.Description.Card is { } card ? CellCard.Read(card).ToJson() : null)
    {
        IsRegistered = cell.Description.IsRegistered,
        WorkingElectrode = cell.Description.WorkingElectrode,
        ActiveMassMilligrams = cell.Description.ActiveMassMicrograms / 1e3,
        Notes = cell.Description.Notes,
        Tests = cell.Tests,
    };

    public static CellDetail Detail(StoredCell cell, CellEditor editor) => new(
        Of(cell),
        [.. editor.Changes(cell).SelectMany(edit => edit.Changes.Select(change =>
            new CellChange(edit.Time, edit.Client, change.Field, change.Before, change.After, edit.IsUndone)))]);
}
