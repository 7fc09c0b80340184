namespace SolidCell.Core.Schedule;

/// <summary>One reason for a step to end. The limits of a step are joined by OR; the first in order wins.</summary>
public sealed class Limit
{
    public LimitQuantity Quantity;

    /// <summary>In the unit that <see cref="Quantity"/> names.</summary>
    public long Threshold;

    public LimitAction Action;

    /// <summary>Index of the step to go to, for <see cref="LimitAction.GoTo"/>.</summary>
    public int Target;
}
