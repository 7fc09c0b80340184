namespace SolidCell.Cards;

/// <summary>Units that a number of a card may be written in where the unit is written.</summary>
public static class CardUnits
{
    private static readonly Dictionary<string, (string Unit, decimal Factor)[]> Others = new(StringComparer.Ordinal)
    {
        ["um"] = [("um", 1), ("mm", 1000)],
        ["mm"] = [("mm", 1), ("cm", 10)],
        ["%"] = [("%", 1)],
        ["mS/cm"] = [("mS/cm", 1), ("S/cm", 1000), ("S/m", 10)],
        ["MPa"] = [("MPa", 1), ("kPa", 0.001m), ("bar", 0.1m)],
        ["s"] = [("s", 1), ("min", 60), ("h", 3600)],
        ["N/um"] = [("N/um", 1), ("kN/mm", 1), ("N/mm", 0.001m)],
        ["mg/cm2"] = [("mg/cm2", 1)],
    };

    /// <summary>The units of a field, its own first; none for a text.</summary>
    public static IReadOnlyList<string> Of(CellCardField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Unit is { } own ? [.. Others[own].Select(other => other.Unit)] : [];
    }

    /// <summary>How many of the field's own units one of this is; null when it is no unit of the field.</summary>
    public static decimal? Factor(CellCardField field, string unit)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Unit is { } own && Others[own].FirstOrDefault(other => other.Unit == unit) is { Factor: > 0 } found
            ? found.Factor : null;
    }
}
