namespace SolidCell.Rules.Offenders;

/// <summary>Calls a generic method.</summary>
public static class GenericCall
{
    /// <summary>An empty array.</summary>
    public static int[] Empty() => Array.Empty<int>();
}
