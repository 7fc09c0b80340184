using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>What a spectrum leaves behind in the cell: by the log, and by the count of the simulated cell.</summary>
public sealed class SpectrumCostTests(ITestOutputHelper output)
{
    private const double MicroampHour = 3.6e-3;
    private const double MostMicrovolts = 1000;
    private const long RestMilliseconds = 60_000;

    /// <summary>
    /// Full cells after their formation, discharged (four half-cycles; as the built-in `ncm-eis` measures them) and charged (three), and
    /// one as mounted.
    /// </summary>
    [Theory]
    [InlineData("ndl-li", 1000, 0)]
    [InlineData("bare-li", 10, 0)]
    [InlineData("ncm-ndl", 1000, 0)]
    [InlineData("ncm-ndl", 1000, 4)]
    [InlineData("ncm-ndl", 1000, 3)]
    [InlineData("ncm-ndl", 10, 0)]
    [InlineData("ncm-ndl", 10, 0, 2)]
    [InlineData("ncm-ndl", 10, 4)]
    [InlineData("ncm-ndl", 10, 4, 2)]
    [InlineData("ncm-ndl", 10, 3)]
    public void A_sweep_costs_the_cell_less_than_1_mV_and_1_uAh(string name, int lowestMillihertz, int halfCycles, int seed = 1)
    {
        (double microvolts, CountedCell cell) = Cost(name, lowestMillihertz, halfCycles, seed);
        Assert.InRange(Math.Abs(microvolts), 0, MostMicrovolts);
        Assert.InRange(cell.MostCoulombs, 1e-9, MicroampHour);
    }

    [Theory]
    [InlineData(1000, 120, 140)]
    [InlineData(10, 300, 420)]
    public void A_sweep_to_1_Hz_takes_about_2_minutes_and_one_to_10_mHz_up_to_7(int lowestMillihertz, int least, int most)
    {
        var bench = new SpectrumBench(NamedCells.Create("ndl-li", 1),
            new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = lowestMillihertz }));
        bench.RunToEnd();
        Assert.InRange(bench.Of(RecordKind.StepEnded).Single()["StepMilliseconds"] / 1000, least, most);
    }

    [Fact]
    public void Two_minutes_of_a_tenth_of_a_milliampere_are_seen_as_more_than_both_limits()
    {
        var cell = new CountedCell(NamedCells.Create("ncm-ndl", 1));
        var bench = new SpectrumBench(cell, new ProgramBuilder().Rest(RestMilliseconds).Current(100_000, 120_000).Rest(RestMilliseconds));
        bench.RunToEnd();

        Assert.True(cell.MostCoulombs > MicroampHour);
        Assert.True(RestMicrovolts(bench, isFirst: false) - RestMicrovolts(bench, isFirst: true) > MostMicrovolts);
    }

    private (double Microvolts, CountedCell Cell) Cost(string name, int lowestMillihertz, int halfCycles, int seed)
    {
        CountedCell cell = Lived(name, halfCycles, seed);
        var bench = new SpectrumBench(cell, new ProgramBuilder().Rest(RestMilliseconds)
            .Spectrum(new SpectrumSettings { LowestMillihertz = lowestMillihertz }).Rest(RestMilliseconds),
            new VirtualFixtureOptions { Seed = seed });
        bench.RunToEnd();
        Assert.NotEmpty(bench.Spectrum(2).Joined.Points);
        double moved = RestMicrovolts(bench, isFirst: false) - RestMicrovolts(bench, isFirst: true);
        output.WriteLine(FormattableString.Invariant(
            $"{name} {seed} after {halfCycles} half-cycles to {lowestMillihertz} mHz: {moved:f0} uV, {cell.Coulombs / MicroampHour:f3} uAh, at most {cell.MostCoulombs / MicroampHour:f3} uAh on the way"));
        return (moved, cell);
    }

    private static CountedCell Lived(string name, int halfCycles, int seed)
    {
        ISimulatedCell cell = NamedCells.Create(name, seed);
        if (halfCycles == 0)
        {
            return new CountedCell(cell);
        }

        var cycler = new CellCycler((FullCell)cell);
        cycler.Run(halfCycles, 0.305);
        return new CountedCell(cell, cycler.NowMilliseconds);
    }

    /// <summary>The mean voltage of the second half of the first or the last step.</summary>
    private static double RestMicrovolts(SpectrumBench bench, bool isFirst)
    {
        long[] ends = [.. bench.Of(RecordKind.StepEnded).Select(record => record.Milliseconds)];
        long end = isFirst ? ends[0] : ends[^1];
        return bench.Of(RecordKind.Sample)
            .Where(record => record.Milliseconds > end - (RestMilliseconds / 2) && record.Milliseconds < end && (record["Qualities"] & 15) == 0)
            .Average(record => (double)record["CellMicrovolts"]);
    }
}
