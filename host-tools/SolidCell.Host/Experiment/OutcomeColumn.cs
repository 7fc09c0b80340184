using System.Globalization;

namespace SolidCell.Host.Experiment;

/// <summary>
/// A number of the result table: its heading for people, its name for programs (the unit last in both), and where it comes from.
/// </summary>
public sealed record OutcomeColumn(string Heading, string JsonName, int Decimals, Func<CellOutcome, double?> Value)
{
    private const string Nothing = "-";

    /// <summary>What stands in the table where the number alone would say too little; null for the number.</summary>
    public Func<CellOutcome, string?>? Words { get; init; }

    public string Text(CellOutcome outcome) =>
        Words is not null ? Words(outcome) ?? Nothing : Value(outcome) is { } value
        ? value.ToString("F" + Decimals, CultureInfo.InvariantCulture) : Nothing;

    public double? Number(CellOutcome outcome) => Value(outcome) is { } value ? Math.Round(value, Decimals + 2) : null;
}
