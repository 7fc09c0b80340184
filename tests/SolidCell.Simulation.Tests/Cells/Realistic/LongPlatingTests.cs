using SolidCell.Simulation.Cells.Realistic;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Cells.Realistic;

/// <summary>200 h of plating in each of 200 cells: too long to be among the tests that are run for every mutant.</summary>
public class LongPlatingTests
{
    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, 200).Select(seed => (ulong)seed)];

    [Fact]
    public void Far_below_the_critical_density_enough_capacity_shorts_all_the_same()
    {
        foreach (ulong seed in Seeds)
        {
            var filament = new PlatedFilament(new Xoshiro256(seed));
            Plate(filament, 0.5, 0.5, 3600);
            Assert.InRange(filament.Length, 0.5 / 64, 0.5 / 8);
            Plate(filament, 0.5, 0.5, 200 * 3600);
            Assert.True(filament.Length > 1, $"seed {seed}: {filament.Length} after 50 mAh/cm2");
        }
    }

    private static void Plate(PlatedFilament filament, double ratio, double capacity, int seconds)
    {
        for (int second = 0; second < seconds; second++)
        {
            filament.Plate(ratio, ratio * capacity / 3600, capacity);
        }
    }
}
