using SolidCell.Analysis.Survival;

namespace SolidCell.Analysis.Comparison;

/// <summary>A quantity over the cells of a group that have it.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Cells">Its values.</param>
/// <param name="Summary">Mean, deviation and survival; with censored cells the mean is a lower bound.</param>
public sealed record GroupValue(string Group, IReadOnlyList<Lifetime> Cells, GroupSummary Summary);
