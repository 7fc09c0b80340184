using SolidCell.Core.Commands;
using SolidCell.Device.Tests.Instrument;

namespace SolidCell.Drivers.Tests.TickCost;

/// <summary>A minute of a test under way on the bench of the on-device tests. Runs in the context of the counted assemblies.</summary>
public static class CountedTicks
{
    public const int Ticks = 1200;

    /// <summary>Cost and instructions of each method in all ticks together.</summary>
    public static (long[] Costs, long[] Instructions) Run()
    {
        var bench = new ChipBench();
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
