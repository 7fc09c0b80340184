using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Readings that say nothing about the cell, each bound at its edge. In microvolts.</summary>
public sealed class StuckInputTests
{
    private const long Microvolt = LevelTracker.Microvolt;

    [Theory]
    [InlineData(CellKind.Symmetric, 40_000, -200_000, false)]
    [InlineData(CellKind.Symmetric, 40_000, -200_001, true)]
    [InlineData(CellKind.Symmetric, 10_000, -100_000, false)]
    [InlineData(CellKind.Symmetric, 10_000, -100_001, true)]
    [InlineData(CellKind.Symmetric, 900_000, -2_000_000, false)]
    [InlineData(CellKind.Symmetric, 900_000, -2_000_001, true)]
    [InlineData(CellKind.AnodeFree, 40_000, -1, true)]
    [InlineData(CellKind.Full, 3_800_000, -500_000, false)]
    [InlineData(CellKind.Full, 3_800_000, -500_001, true)]
    [InlineData(CellKind.Half, 100_000, -500_000, false)]
    [InlineData(CellKind.Half, 100_000, -500_001, true)]
    public void A_voltage_does_not_turn_against_its_current_so_far(CellKind kind, int level, int reading, bool isOpen) =>
        Assert.Equal(isOpen, On(kind, Level(level), reading));

    [Theory]
    [InlineData(CellKind.Symmetric, 40_000, 2_040_000, false)]
    [InlineData(CellKind.Symmetric, 40_000, 2_040_001, true)]
    [InlineData(CellKind.Symmetric, 7_000_000, 8_000_000, false)]
    [InlineData(CellKind.Symmetric, 7_000_000, 8_000_001, true)]
    [InlineData(CellKind.Full, 3_800_000, 4_600_000, false)]
    [InlineData(CellKind.Full, 3_800_000, 4_600_001, true)]
    [InlineData(CellKind.Half, 4_900_000, 5_050_000, false)]
    [InlineData(CellKind.Half, 4_900_000, 5_050_001, true)]
    [InlineData(CellKind.Half, 10_000, 800_000, false)]
    [InlineData(CellKind.Half, 10_000, 810_001, true)]
    public void A_voltage_does_not_jump_up_so_far_nor_reach_so_high(CellKind kind, int level, int reading, bool isOpen) =>
        Assert.Equal(isOpen, On(kind, Level(level), reading));

    [Theory]
    [InlineData(5, -250_000, false)]
    [InlineData(6, -250_000, true)]
    [InlineData(5, 3_000_000, false)]
    [InlineData(6, 3_000_000, true)]
    public void A_level_of_five_samples_is_too_young_to_be_compared_with(int samples, int reading, bool isOpen) =>
        Assert.Equal(isOpen, On(CellKind.Symmetric, Level(40_000, 0, samples), reading));

    [Theory]
    [InlineData(10, 3, true)]
    [InlineData(10, 2, false)]
    [InlineData(0, 3, false)]
    public void A_reading_that_repeats_three_times_in_noise_is_stuck(int noise, int repeats, bool isStuck)
    {
        LevelTracker level = Level(40_000, noise);
        StuckInputDetector input = Begun(CellKind.Symmetric);
        bool[] found = [.. Enumerable.Range(0, repeats + 1).Select(_ => input.Update(40_001, 40_001 * Microvolt, level))];
        Assert.Equal([.. Enumerable.Repeat(false, repeats), isStuck], found);
        Assert.False(input.Update(40_002, 40_002 * Microvolt, level));
        Assert.False(input.Update(40_002, 40_002 * Microvolt, level));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void The_noise_must_be_two_steps_of_the_reading(int jumps, bool isStuck)
    {
        // Readings in steps of 100 uV that jump by so many of them each time.
        LevelTracker level = Level(40_000);
        level.Noise.Begin();
        for (int i = 1; i < 2048; i++)
        {
            level.Noise.Resolve((40_000 + (i % 2 * 100)) * Microvolt);
            level.Noise.Add(i % 2 * 100 * jumps * Microvolt);
        }

        StuckInputDetector input = Begun(CellKind.Symmetric);
        bool[] found = [.. Enumerable.Range(0, 4).Select(_ => input.Update(40_100, 40_100 * Microvolt, level))];
        Assert.Equal([false, false, false, isStuck], found);
    }

    [Theory]
    [InlineData(40_000, 2, 0, true)]
    [InlineData(40_000, 0, 0, false)]
    [InlineData(100_001, 0, 100, true)]
    [InlineData(100_000, 0, 100, false)]
    public void Exactly_0_V_twice_is_stuck_where_noise_or_a_fine_resolution_would_show(int level, int noise, int resolution, bool isStuck)
    {
        LevelTracker tracker = Level(level, noise);
        for (int i = 0; i < 8 && resolution > 0; i++)
        {
            tracker.Noise.Resolve((level + (i % 2 * resolution)) * Microvolt);
        }

        StuckInputDetector input = Begun(CellKind.Full);
        Assert.False(input.Update(1, Microvolt, tracker));
        Assert.False(input.Update(0, 0, tracker));
        Assert.Equal(isStuck, input.Update(0, 0, tracker));
    }

    private static bool On(CellKind kind, LevelTracker level, int reading) => Begun(kind).Update(reading, reading * Microvolt, level);

    private static StuckInputDetector Begun(CellKind kind)
    {
        StuckInputDetector input = new();
        input.Begin(kind);
        return input;
    }

    /// <summary>A level of so many samples, with errors of so many microvolts to either side.</summary>
    private static LevelTracker Level(int microvolts, int noise = 0, int samples = 600)
    {
        LevelTracker level = new();
        level.Begin();
        level.UseInterval(50);
        for (int i = 0; i < samples; i++)
        {
            level.Compare(microvolts * Microvolt);
            level.Learn(microvolts * Microvolt);
        }

        for (int i = 0; i < 2048 && noise > 0; i++)
        {
            level.Noise.Add((i % 2 == 0 ? noise : -noise) * Microvolt);
        }

        level.MoveTo(microvolts * Microvolt);
        return level;
    }
}
