namespace SolidCell.Simulation.Tests.Runs;

/// <summary>The paper's staircase on the whole fixture: registers, drivers, instrument, detector and log.</summary>
public class StaircaseTests
{
    [Fact]
    public void Twenty_seeds_at_the_full_rate_give_the_papers_critical_current_densities() => RunSeeds(20, 50);

    [Fact]
    public void Two_hundred_seeds_at_one_sample_a_second_give_them_too() => RunSeeds(200, 1000);

    private static void RunSeeds(int seeds, int periodMilliseconds) => Parallel.For(1, seeds + 1, seed =>
    {
        double[] found = new double[4];
        string[] names = ["bare-li", "n-li", "dl-li", "ndl-li"];
        for (int cell = 0; cell < names.Length; cell++)
        {
            var options = new VirtualFixtureOptions { CellName = names[cell], Seed = seed, SamplePeriodMilliseconds = periodMilliseconds };
            found[cell] = FixtureRun.CriticalCurrentDensity(options, out FixtureRun run);
            Assert.Empty(run.Faults);
        }
        Assert.Equal(0.6, found[0], 6);
        Assert.True(found[0] < found[1] && found[1] < found[2] && found[2] < found[3], $"seed {seed}: {string.Join(" ", found)}");
        Assert.Equal(2.8, found[3], 6);
    });
}
