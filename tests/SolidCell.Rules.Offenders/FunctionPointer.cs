namespace SolidCell.Rules.Offenders;

/// <summary>Calls through a pointer.</summary>
public static class FunctionPointer
{
    /// <summary>What the function makes of 1.</summary>
    public static unsafe int Call(delegate*<int, int> function) => function(1);
}
