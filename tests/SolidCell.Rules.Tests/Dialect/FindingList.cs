namespace SolidCell.Rules.Tests.Dialect;

/// <summary>What was found so far.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public void Add(string rule, string where, string what, string mend) => _findings.Add(new Finding(rule, where, what, mend));

    /// <summary>Each finding once.</summary>
    public IReadOnlyList<Finding> Distinct() => [.. _findings.Distinct()];
}
