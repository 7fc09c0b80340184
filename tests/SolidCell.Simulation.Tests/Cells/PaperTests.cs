namespace SolidCell.Simulation.Tests.Cells;

/// <summary>The model's outcomes against the paper's, over seeds (doi 10.1021/acsenergylett.5c00656).</summary>
public class PaperTests
{
    private static readonly long[] FewSeeds = [1, 2, 3];

    [Fact]
    public void Critical_current_density_is_the_papers_for_every_seed()
    {
        Parallel.For(1, 41, seed =>
        {
            double[] found = [.. NamedCells.Names.Take(4).Select(name => new CellLife(name, seed).CriticalCurrentDensity())];
            Assert.Equal(0.6, found[0], 6);
            Assert.InRange(found[1], 0.65, found[2] - 0.05);
            Assert.InRange(found[2], 0.75, 2.75);
            Assert.Equal(2.8, found[3], 6);
        });
    }

    [Fact]
    public void Soft_shorts_come_in_the_step_above_and_before_the_hard_one()
    {
        foreach (string name in NamedCells.Names.Take(4))
        {
            var life = new CellLife(name, 7);
            double density = life.CriticalCurrentDensity() + 0.1;
            life.Cycle(density, 4);
            Assert.True(life.FirstSoftHours <= life.FirstHardHours, name);
            Assert.InRange(life.FirstHardHours - life.FirstSoftHours, 0, 2);
        }
    }

    [Theory]
    [InlineData("bare-li", 320, 380)]
    [InlineData("n-li", 450, 600)]
    public void At_half_a_milliamp_the_weak_anodes_short_early(string name, double earliest, double latest)
    {
        foreach (long seed in FewSeeds)
        {
            var life = new CellLife(name, seed);
            life.Cycle(0.5, 1000);
            Assert.InRange(life.FirstSoftHours, earliest, latest);
            Assert.InRange(life.FirstHardHours, earliest, latest + 20);
        }
    }

    [Fact]
    public void At_half_a_milliamp_the_strong_anodes_reach_1000_hours_and_both_dopants_polarise_least()
    {
        foreach (long seed in FewSeeds)
        {
            var dl = new CellLife("dl-li", seed);
            var ndl = new CellLife("ndl-li", seed);
            Assert.True(ndl.Cycle(0.5, 1000) < dl.Cycle(0.5, 1000));
            Assert.False(dl.HasShorted);
            Assert.False(ndl.HasShorted);
        }
    }

    [Fact]
    public void At_one_milliamp_bare_lithium_shorts_in_formation_and_only_one_anode_survives()
    {
        foreach (long seed in FewSeeds)
        {
            Assert.Equal(0.75, FormedAndCycled("bare-li", seed));
            Assert.Equal(1.0, FormedAndCycled("n-li", seed));
            Assert.Equal(1.0, FormedAndCycled("dl-li", seed));
            Assert.Equal(0.0, FormedAndCycled("ndl-li", seed));
        }
    }

    /// <summary>Density of the first short, 0 when there was none in 1000 h.</summary>
    private static double FormedAndCycled(string name, long seed)
    {
        var life = new CellLife(name, seed);
        foreach (double density in (double[])[0.25, 0.5, 0.75])
        {
            life.Cycle(density, 6);
            if (life.HasShorted)
            {
                return density;
            }
        }
        life.Cycle(1.0, 1000);
        return life.HasShorted ? 1.0 : 0.0;
    }
}
