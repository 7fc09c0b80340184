namespace SolidCell.Rules.Offenders;

/// <summary>Takes memory from the stack.</summary>
public static class Stackalloc
{
    /// <summary>The last of the bytes asked for.</summary>
    public static unsafe int Last(int count)
    {
        var bytes = stackalloc byte[count];
        return bytes[count - 1];
    }
}
