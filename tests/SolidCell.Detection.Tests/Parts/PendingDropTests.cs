using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>A drop of 10 mV from 100 mV that waits for what comes after it, in noise of a microvolt.</summary>
public sealed class PendingDropTests
{
    private const long Microvolt = LevelTracker.Microvolt;
    private const int Level = 100_000;

    private readonly DropDetector _drop = new(new RiseDetector());

    public PendingDropTests() => _drop.Begin(CellKind.Symmetric);

    [Theory]
    [InlineData(1000, 0, false, false, true)]
    [InlineData(999, 0, false, false, false)]
    [InlineData(1000, 2501, false, false, false)]
    [InlineData(1000, 2500, false, false, true)]
    [InlineData(1000, 2501, true, false, true)]
    [InlineData(1000, 12_501, false, true, false)]
    [InlineData(1000, 12_500, false, true, true)]
    public void A_drop_waits_a_second_for_a_rise_of_a_quarter_which_would_be_interference(
        int wait, int above, bool returned, bool isLasting, bool isFound)
    {
        PendingDrop pending = Held(true);
        _drop.Returned = returned;
        Assert.False(pending.Update(above * Microvolt, Microvolt, isLasting, false, _drop, 2999));
        Assert.Equal(isFound, pending.Update(0, Microvolt, false, false, _drop, 2000 + wait));
        Assert.Equal(wait == 999, pending.IsHeld);
        Assert.Equal(returned, pending.HasReturned);
    }

    [Theory]
    [InlineData(416, false)]
    [InlineData(417, true)]
    public void A_rise_within_six_times_the_noise_is_none(int noise, bool isFound)
    {
        PendingDrop pending = Held(true);
        pending.Update(2501 * Microvolt, noise * Microvolt, false, false, _drop, 2100);
        Assert.Equal(isFound, pending.Update(0, Microvolt, false, false, _drop, 3000));
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    public void One_of_a_full_cell_must_have_been_level(bool mayBeFlat, bool isLevel, bool isFound)
    {
        PendingDrop pending = Held(mayBeFlat);
        _drop.IsLevel = isLevel;
        pending.Update(0, Microvolt, false, false, _drop, 2100);
        _drop.IsLevel = false;
        Assert.Equal(isFound, pending.Update(0, Microvolt, false, false, _drop, 3000));
        Assert.False(pending.Update(0, Microvolt, false, false, _drop, 4000));
    }

    [Fact]
    public void A_second_drop_prolongs_the_wait_of_the_first_by_16_samples()
    {
        PendingDrop pending = Held(true);
        (_drop.OnsetMilliseconds, _drop.Before, _drop.Depth) = (2500, 7, 3);
        pending.Hold(_drop, 50, 2500, 100);
        Assert.Equal((1900L, 95, Level * Microvolt, 90_000 * Microvolt),
            (pending.OnsetMilliseconds, pending.ConfidencePercent, pending.Before, pending.At));
        Assert.False(pending.Update(0, Microvolt, false, false, _drop, 2500 + 1599));
        Assert.True(pending.Update(0, Microvolt, false, false, _drop, 2500 + 1600));
        pending.Hold(_drop, 50, 5000, 100);
        pending.Reset();
        Assert.False(pending.Update(0, Microvolt, false, false, _drop, 9000));
    }

    [Theory]
    [InlineData(true, false, 1901, true)]
    [InlineData(true, true, 2899, false)]
    [InlineData(true, true, 2900, true)]
    [InlineData(false, false, 1901, false)]
    public void A_flat_one_of_a_symmetric_cell_need_wait_for_the_pressure_only(bool mayBeFlat, bool isPressed, long now, bool isFound)
    {
        LetFall(5);
        Assert.True(_drop.IsFlat);
        _drop.OnsetMilliseconds = 1900;
        PendingDrop pending = new();
        pending.Begin(mayBeFlat);
        pending.Hold(_drop, 95, 2000, 50);
        Assert.Equal(isFound, pending.Update(0, Microvolt, false, isPressed, _drop, now));
    }

    /// <summary>A drop of 10 mV that began at 1.9 s and was confirmed at 2 s.</summary>
    private PendingDrop Held(bool mayBeFlat)
    {
        PendingDrop pending = new();
        pending.Begin(mayBeFlat);
        (_drop.OnsetMilliseconds, _drop.Before, _drop.Depth) = (1900, Level * Microvolt, 10_000 * Microvolt);
        pending.Hold(_drop, 95, 2000, 50);
        return pending;
    }

    /// <summary>The detector sees so many samples 10 mV below a level of 100 mV.</summary>
    private void LetFall(int samples)
    {
        LevelTracker level = new();
        level.Begin();
        level.UseInterval(50);
        for (int i = 0; i < 300 + samples; i++)
        {
            long value = (i < 300 ? Level : Level - 10_000) * Microvolt;
            level.Compare(value);
            _drop.Update(level, value, i * 50, 50, 2600 * Microvolt, false);
        }
    }
}
