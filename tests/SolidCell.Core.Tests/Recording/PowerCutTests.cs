using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

/// <summary>
/// Cuts the power at every change of the storage in the life of a log that fills up, is thinned, trimmed and opened again.
/// </summary>
public class PowerCutTests
{
    private const int Capacity = 24 * 1024;

    [Theory]
    [InlineData(CutDamage.Nothing)]
    [InlineData(CutDamage.TornEarly)]
    [InlineData(CutDamage.Torn)]
    [InlineData(CutDamage.TornLate)]
    [InlineData(CutDamage.Reordered)]
    [InlineData(CutDamage.Flipped)]
    [InlineData(CutDamage.Whole)]
    public void After_a_cut_at_any_operation_the_log_is_readable_and_whole(CutDamage damage)
    {
        int cutAt = 1;
        while (CutOnce(cutAt, damage))
        {
            cutAt++;
        }

        Assert.InRange(cutAt, 100, 10_000);
    }

    [Fact]
    public void The_life_that_is_cut_fills_the_log_and_has_it_thinned()
    {
        var medium = NewMedium();
        var storage = new CutStorage(medium, 0, CutDamage.Nothing);
        new LogLife(storage).Live();
        Assert.True(storage.Deletes > 30, $"{storage.Deletes} deletions");
        Assert.InRange(LifeCheck.BytesOn(medium), Capacity / 2, Capacity);
    }

    private static MemoryLogStorage NewMedium() => new(Capacity, segmentBytes: 4096, blockBytes: 512);

    /// <summary>False when the life ended before the cut.</summary>
    private static bool CutOnce(int cutAt, CutDamage damage)
    {
        MemoryLogStorage medium = NewMedium();
        var life = new LogLife(new CutStorage(medium, cutAt, damage));
        try
        {
            life.Live();
            return false;
        }
        catch (PowerCutException)
        {
            LifeCheck.Survived(life, medium, cutAt);
            return true;
        }
    }
}
