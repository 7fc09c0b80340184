using SolidCell.Analysis.Survival;

namespace SolidCell.Analysis.Comparison;

/// <summary>A quantity by groups, and how the groups differ.</summary>
/// <param name="Quantity">Which.</param>
/// <param name="Groups">Those that have it.</param>
public sealed record ComparedQuantity(Quantity Quantity, IReadOnlyList<GroupValue> Groups)
{
    /// <summary>For a quantity that cells fail at; null for any other one, and with one group.</summary>
    public LogRank? LogRank { get; } = Quantity.IsFailure ? Survival.LogRank.Of([.. Groups.Select(group => group.Cells)]) : null;

    /// <summary>First less second, of exactly two groups; null for others, and for what cells fail at.</summary>
    public MeanDifference? Difference { get; } =
        Groups.Count == 2 && !Quantity.IsFailure ? MeanDifference.Of(Groups[0].Summary.Values, Groups[1].Summary.Values) : null;

    /// <summary>Every quantity that at least one test has.</summary>
    public static IReadOnlyList<ComparedQuantity> Of(IReadOnlyList<TestGroup> groups) =>
    [
        .. Quantity.All.Select(
            quantity => new ComparedQuantity(quantity, [.. groups.Select(group => Value(quantity, group)).OfType<GroupValue>()]))
            .Where(compared => compared.Groups.Count > 0),
    ];

    private static GroupValue? Value(Quantity quantity, TestGroup group)
    {
        Lifetime[] cells = [.. group.Tests.Select(quantity.Of).OfType<Lifetime>()];
        double[] middles = quantity.Middle is { } middle
            ? [.. group.Tests.Select(middle).OfType<double>()] : [.. cells.Select(cell => cell.Value)];
        return cells.Length == 0 ? null : new GroupValue(group.Name, cells, new GroupSummary(Spread.Of(middles), SurvivalCurve.Of(cells)));
    }
}
