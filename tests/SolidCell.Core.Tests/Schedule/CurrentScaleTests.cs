using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>Currents in the units of a program, and what the turns of a loop make of them.</summary>
public sealed class CurrentScaleTests
{
    /// <summary>1.5 cm2 and 1.5 mAh: odd numbers end on a half.</summary>
    private readonly CellDescription _cell = new() { AreaSquareMicrometres = 150_000_000, CapacityNanoampHours = 1_500_000 };

    [Theory]
    [InlineData(CurrentUnit.Nanoamps, 7, 7)]
    [InlineData(CurrentUnit.Nanowatts, -7, -7)]
    [InlineData(CurrentUnit.NanoampsPerSquareCentimetre, 1, 2)]
    [InlineData(CurrentUnit.NanoampsPerSquareCentimetre, -1, -2)]
    [InlineData(CurrentUnit.NanoampsPerSquareCentimetre, 100, 150)]
    [InlineData(CurrentUnit.NanowattsPerSquareCentimetre, 3, 5)]
    [InlineData(CurrentUnit.NanowattsPerSquareCentimetre, -100, -150)]
    [InlineData(CurrentUnit.MicroC, 1, 2)]
    [InlineData(CurrentUnit.MicroC, -3, -5)]
    [InlineData(CurrentUnit.MicroC, 100_000, 150_000)]
    public void A_current_is_rounded_to_the_nearest_nanoampere_away_from_0(CurrentUnit unit, long current, long nanoamps) =>
        Assert.Equal(nanoamps, CurrentScale.ToNanoamps(current, unit, _cell));

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 107)]
    [InlineData(3, 121)]
    public void Each_turn_adds_to_the_current(int turns, long current) =>
        Assert.Equal(current, CurrentScale.AfterTurns(new Step { Current = 100, CurrentPerTurn = 7 }, turns));

    [Theory]
    [InlineData(3, 500_000, 0, 3)]
    [InlineData(3, 500_000, 1, 2)]
    [InlineData(-3, 500_000, 1, -2)]
    [InlineData(1000, 1_100_000, 3, 1331)]
    [InlineData(-1000, 1_100_000, 2, -1210)]
    public void Each_turn_multiplies_the_current_and_rounds_it(long current, int millionths, int turns, long after) =>
        Assert.Equal(after, CurrentScale.AfterTurns(new Step { Current = current, MillionthsPerTurn = millionths }, turns));

    [Theory]
    [InlineData(2_000_000_000, 20_000_000_000)]
    [InlineData(2_000_000_001, 2_000_000_001)]
    [InlineData(-2_000_000_001, -2_000_000_001)]
    [InlineData(200_000_000, 20_000_000_000)]
    public void What_has_left_the_range_of_a_program_is_not_multiplied_on(long current, long after) =>
        Assert.Equal(after, CurrentScale.AfterTurns(new Step { Current = current, MillionthsPerTurn = 10_000_000 }, 256));
}
