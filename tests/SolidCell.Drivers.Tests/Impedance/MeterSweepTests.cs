using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using Fields = SolidCell.Core.Recording.RecordFields.ImpedancePoint;

namespace SolidCell.Drivers.Tests.Impedance;

/// <summary>Points that fail or were badly chosen: how often they are tried, and when a load is given up.</summary>
public sealed class MeterSweepTests
{
    private const int Cell = 0;
    private const int Reference = 1;

    private readonly ScriptedMeter _meter = new();
    private readonly SpectrumStage _stage;

    public MeterSweepTests() => _stage = new SpectrumStage(_meter);

    /// <summary>100, 32, 10 kHz.</summary>
    private static SpectrumSettings High => new() { LowestMillihertz = 10_000_000, HighestMillihertz = 100_000_000, PointsPerDecade = 2 };

    [Fact]
    public void A_point_that_fails_is_tried_three_times_and_recorded_once_without_numbers()
    {
        _meter.Ends = point => point is >= 1 and <= 3 ? SampleQuality.Saturated : SampleQuality.Good;
        Run(High);
        Assert.Equal(9, _meter.Begun.Count);
        Assert.Equal([2L, 0, 0, 0, 1, 1, 1], Points(Fields.Load));
        Assert.Equal([0L, (long)SampleQuality.Saturated, 0, 0, 0, 0, 0], Points(Fields.Quality));
        Assert.Equal([11L, 0, 11, 11, 11, 11, 11], Points(Fields.VoltageReal));
        Assert.Equal([-12L, 0, -12, -12, -12, -12, -12], Points(Fields.VoltageImaginary));
        Assert.Equal([13L, 0, 13, 13, 13, 13, 13], Points(Fields.CurrentReal));
        Assert.Equal([-14L, 0, -14, -14, -14, -14, -14], Points(Fields.CurrentImaginary));
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 9)]
    [InlineData(3, 9)]
    public void A_point_that_was_off_by_far_is_measured_again_twice_at_most(int times, int begun)
    {
        _meter.IsWell = point => point < 1 || point > times;
        Run(High);
        Assert.Equal(begun, _meter.Begun.Count);
        Assert.Equal([0L, 1, 2], Points(Fields.PointIndex)[1..4]);
        Assert.All(Points(Fields.Quality), quality => Assert.Equal(0, quality));
    }

    [Fact]
    public void A_failure_other_than_a_clipped_converter_says_nothing_of_the_amplitude()
    {
        _meter.Ends = point => point == 1 ? SampleQuality.NoAnswer : SampleQuality.Good;
        Run(High);
        Assert.Equal(8, _meter.Begun.Count);
        Assert.Equal(_meter.Begun[1], _meter.Begun[2]);
        Assert.Equal(6, _meter.Followed.Count);
    }

    [Fact]
    public void A_point_that_cannot_even_be_begun_is_tried_three_times_too()
    {
        _meter.Begins = point => point is >= 1 and <= 3 ? SampleQuality.BusHung : SampleQuality.Good;
        Run(High);
        Assert.Equal([0L, (long)SampleQuality.BusHung, 0, 0, 0, 0, 0], Points(Fields.Quality));
        Assert.Equal(9, _meter.Begun.Count);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(4, 8)]
    public void Five_failed_points_in_a_row_and_the_load_is_given_up(int failing, int cellPoints)
    {
        SpectrumSettings many = High;
        many.PointsPerDecade = 7;
        _meter.Begins = point => point >= 1 && point <= failing * 3 ? SampleQuality.BusHung : SampleQuality.Good;
        Run(many);
        long[] loads = Points(Fields.Load);
        Assert.Equal((cellPoints, 8), (loads.Count(load => load == Cell), loads.Count(load => load == Reference)));
    }

    [Fact]
    public void Failed_points_that_are_not_in_a_row_do_not_add_up()
    {
        SpectrumSettings many = High;
        many.PointsPerDecade = 12;
        _meter.Begins = point => point >= 1 && (point - 1) % 4 < 3 ? SampleQuality.BusHung : SampleQuality.Good;
        Run(many);
        Assert.Equal(13, Points(Fields.Load).Count(load => load == Cell));
    }

    /// <summary>The scripted meter has a point ready at its third poll.</summary>
    [Fact]
    public void The_next_point_and_another_try_begin_in_the_tick_that_ended_the_one_before()
    {
        _meter.Ends = point => point == 2 ? SampleQuality.NoAnswer : SampleQuality.Good;
        _stage.Run.Begin(High, 9, 0);
        _stage.TicksUntil(() => _meter.Begun.Count == 2);
        for (int begun = 3; begun <= 5; begun++)
        {
            Assert.Equal(3, _stage.TicksUntil(() => _meter.Begun.Count == begun));
        }
    }

    [Fact]
    public void A_point_that_could_not_be_begun_is_begun_again_a_tick_later()
    {
        _meter.Begins = point => point == 1 ? SampleQuality.BusHung : SampleQuality.Good;
        _stage.Run.Begin(High, 9, 0);
        _stage.TicksUntil(() => _meter.Begun.Count == 2);
        Assert.Equal(1, _stage.TicksUntil(() => _meter.Begun.Count == 3));
    }

    private void Run(SpectrumSettings settings)
    {
        _stage.Run.Begin(settings, 9, 0);
        _stage.TicksUntil(() => _stage.Run.IsDone);
    }

    private long[] Points(int field) => [.. _stage.Records(RecordKind.ImpedancePoint).Select(point => point.Fields[field])];
}
