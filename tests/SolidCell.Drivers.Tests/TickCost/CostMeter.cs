namespace SolidCell.Drivers.Tests.TickCost;

/// <summary>Adds up what the counted assemblies report, by method.</summary>
public static class CostMeter
{
    private const int MostMethods = 8192;

    private static readonly long[] Costs = new long[MostMethods];
    private static readonly long[] Instructions = new long[MostMethods];

    /// <summary>Called by the counted code at the beginning of each stretch without a jump into or out of it.</summary>
    public static void Add(int method, int cost, int instructions)
    {
        Costs[method] += cost;
        Instructions[method] += instructions;
    }

    public static void Clear()
    {
        Array.Clear(Costs);
        Array.Clear(Instructions);
    }

    /// <summary>Cost and instructions of each method so far.</summary>
    public static (long[] Costs, long[] Instructions) Read() => ([.. Costs], [.. Instructions]);
}
