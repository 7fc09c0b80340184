using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.Realistic;
using SolidCell.Simulation.Randomness;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Cells.Realistic;

public class RealisticCellTests
{
    private static readonly AnodeParameters Anode = new()
    {
        CriticalDensity = 1,
        FatiguePerCharge = 0.001,
        InterfaceOhmSquareCentimetres = 30,
        InterphaseGrowth = 0.1,
    };

    [Fact]
    public void Critical_densities_scatter_by_20_to_40_percent()
    {
        double[] critical = [.. Enumerable.Range(1, 400)
            .Select(cell => new CellMake(Anode, new Xoshiro256(7), new Xoshiro256((ulong)cell)).CriticalDensity)];
        double mean = critical.Average(), deviation = Math.Sqrt(critical.Average(one => (one - mean) * (one - mean)));
        Assert.InRange(deviation / mean, 0.2, 0.4);
    }

    [Fact]
    public void Cells_of_a_batch_share_what_another_batch_has_not()
    {
        double One(ulong batch) => new CellMake(Anode, new Xoshiro256(batch), new Xoshiro256(1)).CriticalDensity;
        Assert.Equal(One(3), One(3));
        Assert.NotEqual(One(3), One(4));
    }

    [Theory]
    [InlineData("real-ndl-li-1", "ndl-li")]
    [InlineData("real-ncm-bare-99", "ncm-bare")]
    [InlineData("real-ndl-li-0", null)]
    [InlineData("real-ndl-li-100", null)]
    [InlineData("real-ndl-li-01", null)]
    [InlineData("real-ndl-li", null)]
    [InlineData("real-nickel-1", null)]
    [InlineData("ndl-li", null)]
    public void Names_say_the_make_and_the_number(string name, string? make)
    {
        Assert.Equal(make, RealisticCells.MakeOf(name));
        Assert.Equal(make is not null || name == "ndl-li", NamedCells.IsKnown(name));
    }

    [Fact]
    public void The_same_name_and_seed_give_the_same_records()
    {
        Assert.Equal(Trace("real-bare-li-1", 3), Trace("real-bare-li-1", 3));
        Assert.NotEqual(Trace("real-bare-li-1", 3), Trace("real-bare-li-2", 3));
    }

    [Fact]
    public void Ten_cells_of_a_make_do_not_fail_at_one_density()
    {
        double[] hours = [.. Enumerable.Range(1, 10).Select(number => HoursToEnd($"real-n-li-{number}"))];
        Assert.True(hours.Distinct().Count() >= 4, string.Join(", ", hours));
        Assert.True(hours.Max() / hours.Min() > 1.3, string.Join(", ", hours));
    }

    [Fact]
    public void A_path_that_stays_takes_current_long_before_the_cell_is_shorted()
    {
        RealisticSymmetricCell? found = Enumerable.Range(1, 40)
            .Select(number => (RealisticSymmetricCell)NamedCells.Create($"real-ndl-li-{number}", 1)).FirstOrDefault(IsLeaking);
        Assert.NotNull(found);
        Assert.InRange(found.ElectronShare, 0.02, 0.6);
        Assert.False(found.IsShorted);
    }

    private static bool IsLeaking(RealisticSymmetricCell cell)
    {
        var conditions = new CellConditions();
        double amps = 0.5e-3 * cell.AreaSquareCentimetres;
        for (long second = 1; second < 200 * 3600; second++)
        {
            cell.Advance(second * 1000, second / 3600 % 2 == 0 ? amps : -amps, conditions);
        }

        return cell is { IsShorted: false, ElectronShare: > 0.02 };
    }

    private static List<string> Trace(string cell, int hours)
    {
        var seen = new List<string>();
        FixtureRun run = Run(cell);
        run.Seen = record => seen.Add($"{record.Kind} {record.Milliseconds} {string.Join(' ', record.Fields[..record.FieldCount])}");
        run.Run(hours);
        return seen;
    }

    private static double HoursToEnd(string cell)
    {
        FixtureRun run = Run(cell);
        run.Run(66);
        return Math.Round(run.TestHours);
    }

    private static FixtureRun Run(string cell) => new(
        new VirtualFixtureOptions { CellName = cell, SamplePeriodMilliseconds = 1000 },
        ProgramCompiler.Compile(BuiltinProtocols.Load("ccd"), NamedCells.AreaSquareMicrometres / 1e8).Bytes);
}
