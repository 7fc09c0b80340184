using SolidCell.Witnesses.HalfCycles;
using static SolidCell.Witnesses.Tests.Cells;

namespace SolidCell.Witnesses.Tests.Judging;

/// <summary>Half-cycles of an hour at 1 mA/cm2 with a bulk of 100 ohm cm2, so that the floor is 95.</summary>
public sealed class IonicFloorTests
{
    private static readonly WitnessCell Bulk100 = new() { BulkOhmSquareCentimetres = 100, BulkSource = "a spectrum" };

    [Theory]
    [InlineData(95, 95, "Silent")]
    [InlineData(94.9, 94.9, "Proves")]
    [InlineData(94.9, 95, "Silent")]
    [InlineData(95, 94.9, "Silent")]
    public void The_floor_is_95_percent_of_the_bulk_and_both_directions_are_below_it(double first, double second, string verdict)
    {
        Witness witness = Of(Bulk100, Half(1, 1, first), Half(2, -1, second));
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal(verdict == "Proves" ? 1.0 : null, witness.FromHours);
    }

    [Fact]
    public void Two_of_one_direction_prove_nothing_nor_does_one_alone()
    {
        Assert.Equal(Verdict.Silent, Of(Bulk100, Half(1, 1, 50), Half(2, 1, 50)).Verdict);
        Assert.Equal(Verdict.NotJudged, Of(Bulk100, Half(1, 1, 50)).Verdict);
    }

    [Fact]
    public void The_lowest_is_that_which_is_lowest_beside_the_bulk_at_its_own_temperature()
    {
        Witness witness = Of(Bulk100, Half(1, 1, 110, degrees: 30), Half(2, -1, 101, degrees: 30), Half(3, 1, 96, degrees: 50));
        Assert.Equal("half-cycle 2 had 101.0 ohm cm2 where ions alone give 100.0 and more (a spectrum) at the least", witness.Evidence);
    }

    /// <summary>Arrhenius with 0.30 eV: 100 exp(3481.4 K (1/333.15 K - 1/303.15 K)) = 35.55 ohm cm2 at 60 degC from 100 at 30
    /// degC.</summary>
    [Fact]
    public void The_bulk_was_measured_at_its_own_temperature_or_at_that_of_the_beginning()
    {
        HalfCyclePoint[] warm = [Half(1, 1, 30, degrees: 60), Half(2, -1, 30, degrees: 60)];
        Assert.Contains("ions alone give 35.6 and more", Of(Bulk100 with { BulkDegreesCelsius = 30 }, warm).Evidence, StringComparison.Ordinal);
        Assert.Contains("ions alone give 100.0 and more", Of(Bulk100, warm).Evidence, StringComparison.Ordinal);
        Assert.Contains("ions alone give 100.0 and more", Of(Bulk100 with { BulkDegreesCelsius = 30 }, Half(1, 1, 30), Half(2, -1, 30)).Evidence, StringComparison.Ordinal);
    }

    private static Witness Of(WitnessCell cell, params HalfCyclePoint[] points) =>
        WitnessReport.Of(points, cell).The(WitnessKind.IonicFloor);
}
