namespace SolidCell.Rules.Offenders;

/// <summary>Holds a generic delegate.</summary>
public sealed class GenericField
{
    /// <summary>Anything.</summary>
    public Action<int>? Changed { get; set; }
}
