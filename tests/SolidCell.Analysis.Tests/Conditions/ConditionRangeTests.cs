using System.Text.Json.Nodes;
using SolidCell.Analysis.Conditions;
using SolidCell.Protocols.Model;
using SolidCell.Store.Traces;

namespace SolidCell.Analysis.Tests.Conditions;

/// <summary>Columns of a trace, each from an hour to another and from a reading to another, in thousandths of the unit.</summary>
public sealed class ConditionRangeTests
{
    private const double None = double.NaN;

    /// <summary>Middles 2 at 1 h, 4 at 3 h and 8 at 7 h: (3 x 2 + 6 x 4) / 6.</summary>
    [Fact]
    public void Each_column_counts_with_its_middle_and_the_time_to_its_neighbours()
    {
        Assert.Equal(new ConditionRange(1, 5, 9), Range((0, 2, 1000, 3000), (3, 3, 4000, 4000), (5, 5, None, None), (6, 8, 7000, 9000)));
        Assert.Equal(new ConditionRange(1, 2, 3), Range((0, 2, 1000, 3000)));
        Assert.Null(Range((0, 2, None, None)));
        Assert.Null(Range());
    }

    /// <summary>5 +-1 is left at 2 h until the next column at 4 h, and at 6 h until the last reading at 7 h.</summary>
    [Fact]
    public void What_is_outside_lasts_until_the_next_reading()
    {
        SetCondition set = Set((0, 1, 4000, 6000), (2, 3, 3999, 5000), (4, 5, 5000, 5000), (6, 7, 5000, 6001))!;
        Assert.Equal(new SetCondition(5, 1, 2, 3), set);
        Assert.Equal((4, 6), (set.Lowest, set.Highest));
        Assert.Equal(new SetCondition(5, 1, null, 0), Set((0, 1, 4000, 6000)));
        Assert.Null(SetCondition.Of(null, Trace((0, 1, 0, 0)), Channel((0, 1, 0, 0)), 1000));
    }

    [Fact]
    public void A_condition_is_said_with_two_decimals_and_what_was_set()
    {
        var range = new ConditionRange(4.624, 5.006, 5.307);
        var set = new SetCondition(5, 0.5, 12.3, 0.354);
        Assert.Equal("5.01 MPa (4.62 to 5.31), set 5 +-0.5, outside for 0.35 h from 12.30 h", ConditionText.Of(range, set, "MPa"));
        Assert.Equal("5.01 MPa (4.62 to 5.31), set 5 +-0.5", ConditionText.Of(range, set with { FirstOutsideHours = null }, "MPa"));
        Assert.Equal("not measured, set 5 +-0.5", ConditionText.Of(null, set, "MPa"));
        Assert.Equal("not measured", ConditionText.Of(null, null, "MPa"));
        var conditions = new TestConditions(range, new ConditionRange(1, 2, 3)) { SetMegapascals = set with { FirstOutsideHours = null } };
        Assert.Equal(("5.01 degC (4.62 to 5.31)", "2.00 MPa (1.00 to 3.00), set 5 +-0.5"), (ConditionText.OfTemperature(conditions), ConditionText.OfPressure(conditions)));
        Assert.Equal("not measured", ConditionText.OfPressure(null));
    }

    [Fact]
    public void As_json_it_has_three_decimals_and_its_hours_four()
    {
        JsonObject json = ConditionJson.Of(new ConditionRange(1.23456, 2.34567, 3.45678),
            new SetCondition(2.00049, 0.50051, 1.23456, 0.12344))!;
        Assert.Equal("""{"set":2,"tolerance":0.501,"min":1.235,"mean":2.346,"max":3.457,"first_outside_h":1.2346,"outside_h":0.1234}""", json.ToJsonString());
        Assert.Equal("""{"set":null,"tolerance":null,"min":1,"mean":2,"max":3,"first_outside_h":null,"outside_h":null}""", ConditionJson.Of(new ConditionRange(1, 2, 3), null)!.ToJsonString());
        Assert.Equal("""{"set":2,"tolerance":1,"min":null,"mean":null,"max":null,"first_outside_h":null,"outside_h":null}""", ConditionJson.Of(null, new SetCondition(2, 1, null, 0))!.ToJsonString());
        Assert.Null(ConditionJson.Of(null, null));
    }

    /// <summary>1.28 of each 50 ms are converted: 97.44 % are not.</summary>
    [Fact]
    public void Most_of_the_time_nothing_is_converted() => Assert.Equal(97.4, SamplingGap.DeadTimePercent);

    private static ConditionRange? Range(params (double From, double To, double Low, double High)[] columns) =>
        ConditionRange.Of(Trace(columns), Channel(columns), 1000);

    private static SetCondition? Set(params (double From, double To, double Low, double High)[] columns) =>
        SetCondition.Of(new SetValue(5000, 1000), Trace(columns), Channel(columns), 1000);

    private static Trace Trace(params (double From, double To, double Low, double High)[] columns) => new(0,
        [.. columns.Select(one => (long)(one.From * Made.AnHour))], [.. columns.Select(one => (long)(one.To * Made.AnHour))], [], [],
        Channel(columns), Channel(columns), Channel(columns), Channel(columns));

    private static TraceChannel Channel(params (double From, double To, double Low, double High)[] columns) =>
        new([.. columns.Select(one => one.Low)], [.. columns.Select(one => one.High)]);
}
