using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using Fields = SolidCell.Core.Recording.RecordFields.ImpedancePoint;

namespace SolidCell.Drivers.Tests.Impedance;

/// <summary>The part of a spectrum that the meter takes: the way of the cell, the points asked for, and what is recorded.</summary>
public sealed class SpectrumRunTests
{
    private const int Cell = 0;
    private const int Reference = 1;
    private const int Precharge = 2;

    /// <summary>10 mV root mean square.</summary>
    private const int PeakMicrovolts = 14142;

    private readonly ScriptedMeter _meter = new();
    private readonly SpectrumStage _stage;

    public SpectrumRunTests() => _stage = new SpectrumStage(_meter);

    /// <summary>100, 32, 10 kHz.</summary>
    private static SpectrumSettings High =>
        new() { LowestMillihertz = 10_000_000, HighestMillihertz = 100_000_000, PointsPerDecade = 2, RestMilliseconds = 200 };

    [Fact]
    public void The_cell_is_checked_bridged_measured_and_back_before_the_known_resistor_is_measured_with_the_same_resistor_codes()
    {
        Begin(High);
        Assert.Equal(5, _stage.TicksUntil(() => _stage.Asked.Contains("meter")));
        Assert.Equal(100, _stage.TicksUntil(() => _meter.Guessed.Count > 0));
        _stage.TicksUntil(() => _stage.Run.IsDone);
        Assert.Equal(["source", "meter", "bridge", "source"], _stage.Asked);
        Assert.Equal(
            ["31 100 0", "100 100 0", "31 101 1", "10 102 2", "100 103 0", "31 104 1", "10 105 2"], _meter.Begun);
        Assert.Equal([PeakMicrovolts, PeakMicrovolts], _meter.Guessed);
        Assert.Equal(
            ["14142", "14142", "14142", "150000 keeps", "150000 keeps", "150000 keeps"], _meter.Followed);
        Assert.Equal([Precharge, Cell, Cell, Cell, Reference, Reference, Reference], Points(Fields.Load));
        Assert.Equal([1L, 0, 1, 2, 0, 1, 2], Points(Fields.PointIndex));
        Assert.Equal([31L, 100, 31, 10, 100, 31, 10], Points(Fields.FrequencyWord));
        Assert.Equal([100L, 100, 101, 102, 103, 104, 105], Points(Fields.Amplitude));
        Assert.Equal([0L, 0, 1, 2, 0, 1, 2], Points(Fields.ResistorCode));
        Assert.All(_stage.Records(RecordKind.ImpedancePoint), point => Assert.Equal([9L, 3, 0, 11, -12, 13, -14],
            new[] { Fields.StepCount, Fields.PointCount, Fields.Quality, Fields.VoltageReal, Fields.VoltageImaginary, Fields.CurrentReal,
                Fields.CurrentImaginary }.Select(field => point.Fields[field])));
    }

    [Theory]
    [InlineData(40, 40, 7)]
    [InlineData(42, 41, 0)]
    public void A_relay_that_does_not_close_is_asked_forty_times_before_it_is_given_up(int closes, int requests, int points)
    {
        _stage.ClosesAtRequest = closes;
        RunAll();
        Assert.Equal((requests, points), (_stage.MeterRequests, Points(Fields.Load).Length));
        Assert.Equal("source", _stage.Asked[^1]);
    }

    [Fact]
    public void Given_up_the_cell_goes_back_to_the_source_and_the_meter_is_stopped()
    {
        Begin(High);
        _stage.TicksUntil(() => _meter.Begun.Count == 2);
        Assert.Equal(1, _meter.Stops);
        _stage.Run.GiveUp();
        Assert.Equal(2, _meter.Stops);
        Assert.False(_stage.Run.IsDone);
        _stage.Closes = false;
        _stage.Tick();
        Assert.False(_stage.Run.IsDone);
        _stage.Closes = true;
        _stage.Tick();
        Assert.True(_stage.Run.IsDone);
        Assert.Equal(["source", "meter", "bridge", "source"], _stage.Asked);
        Assert.Equal(2, _meter.Begun.Count);
    }

    [Fact]
    public void Standing_still_the_meter_is_stopped_and_the_way_to_the_source_is_asked_for_at_once()
    {
        Begin(High);
        _stage.TicksUntil(() => _meter.Begun.Count == 2);
        _stage.Run.StandStill();
        Assert.True(_stage.Run.IsDone);
        Assert.Equal((2, "source"), (_meter.Stops, _stage.Asked[^1]));
    }

    [Fact]
    public void Ended_the_meter_is_stopped_and_the_path_left_alone()
    {
        Begin(High);
        _stage.TicksUntil(() => _meter.Begun.Count == 2);
        _stage.Run.End();
        Assert.True(_stage.Run.IsDone);
        Assert.Equal((2, "bridge"), (_meter.Stops, _stage.Asked[^1]));
        _stage.Run.End();
        Assert.Equal(2, _meter.Stops);
    }

    [Fact]
    public void Before_the_cell_goes_to_the_meter_the_leads_are_held_for_the_coupling_capacitors_to_fill_against()
    {
        Begin(High);
        _stage.TicksUntil(() => _meter.Stops == 1);
        Assert.DoesNotContain("meter", _stage.Asked);
        _stage.TicksUntil(() => _stage.Asked.Contains("meter"));
        Assert.Empty(_meter.Begun);
    }

    [Fact]
    public void What_goes_below_1_Hz_ends_with_the_source_and_the_rest_waits_for_the_relay()
    {
        SpectrumSettings both = High;
        both.LowestMillihertz = 100;
        _stage.Closes = false;
        Begin(both);
        for (int i = 0; i < 20; i++)
        {
            _stage.Tick();
        }

        Assert.Equal(["source"], _stage.Asked);
        _stage.Closes = true;
        while (!_stage.Run.IsDone)
        {
            _stage.Tick();
        }

        Assert.Equal(10, _stage.Records(RecordKind.Multisine).Count);
        Assert.Equal(["source", "meter", "bridge", "source"], _stage.Asked);
    }

    [Fact]
    public void Without_a_meter_there_is_only_the_source()
    {
        var stage = new SpectrumStage(null);
        Assert.True(stage.Run.HasSource && !stage.Run.HasMeter && stage.Run.IsDone);
        Assert.True(_stage.Run.HasSource && _stage.Run.HasMeter);
        stage.Run.End();
        stage.Run.StandStill();
        Assert.Equal(["source"], stage.Asked);
    }

    private void Begin(SpectrumSettings settings) => _stage.Run.Begin(settings, 9, _stage.Milliseconds);

    private void RunAll()
    {
        Begin(High);
        _stage.TicksUntil(() => _stage.Run.IsDone);
    }

    private long[] Points(int field) => [.. _stage.Records(RecordKind.ImpedancePoint).Select(point => point.Fields[field])];
}
