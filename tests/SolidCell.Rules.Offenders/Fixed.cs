namespace SolidCell.Rules.Offenders;

/// <summary>Pins an array.</summary>
public static class Fixed
{
    /// <summary>The first element.</summary>
    public static unsafe int First(int[] values)
    {
        fixed (int* first = values)
        {
            return *first;
        }
    }
}
