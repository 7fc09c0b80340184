namespace SolidCell.Rules.Offenders;

/// <summary>Holds a multi-dimensional array.</summary>
public static class Grid
{
    /// <summary>Two by two.</summary>
    public static int Corner()
    {
        var grid = new int[2, 2];
        return grid[1, 1];
    }
}
