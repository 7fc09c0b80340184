using SolidCell.Core.Commands;
using SolidCell.Device.Tests.Instrument;

namespace SolidCell.Drivers.Tests.TickCost;

/// <summary>A minute of a test under way on the bench of the on-device tests. Runs in the context of the counted assemblies.</summary>
public static class CountedTicks
{
    public const int Ticks = 1200;

    /// <summary>Cost and instructions of each method in all ticks together.</summary>
    public static (long[] Costs, long[] Instructions) Run() => Run(new ChipBench());

    /// <summary>The same of a fixture that averages the mains out; what its timer waits is no cost.</summary>
    public static (long[] Costs, long[] Instructions) RunAveraging() => Run(new ChipBench(new InstantTimer()));

    private static (long[] Costs, long[] Instructions) Run(ChipBench bench)
    {
        bench.Run(1);
        if (bench.Start(Staircase.Program(100, 60000)) != CommandOutcome.Done)
        {
            throw new InvalidOperationException("The bench refused the test: " + bench.Instrument.LastRefusal);
        }

        bench.Run(200);
        CostMeter.Clear();
        bench.Run(Ticks);
        return CostMeter.Read();
    }
}
