namespace SolidCell.Core.Tests.Instrument;

public class SteadyStateTests
{
    [Fact]
    public void Ten_minutes_of_ticks_through_steps_and_reversals_allocates_nothing()
    {
        Bench bench = new(new SinkStorage());
        bench.Start(ProgramBuilder.CriticalCurrent(60_000));
        bench.Run(600_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bench.Run(600_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
