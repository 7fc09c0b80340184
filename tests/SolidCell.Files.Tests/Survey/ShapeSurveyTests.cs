using SolidCell.Files.Survey;

namespace SolidCell.Files.Tests.Survey;

/// <summary>What is no trace of one cell in time: two channels in turns, a sweep of the voltage, a row for each cycle.</summary>
public sealed class ShapeSurveyTests
{
    [Theory]
    [InlineData(20, 1, false)]
    [InlineData(21, 1, true)]
    [InlineData(21, -1, true)]
    [InlineData(21, 1e-5, false)]
    [InlineData(21, 1.5e-5, true)]
    public void Two_rows_of_each_time_of_which_one_is_always_higher_are_two_channels(int pairs, double volts, bool isInterleaved)
    {
        var channels = new ChannelSurvey();
        Pairs(channels, pairs, 0, volts);
        Assert.Equal(isInterleaved, channels.AreInterleaved);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Two_of_forty_one_pairs_may_be_the_other_way_round(int turned, bool isInterleaved)
    {
        var channels = new ChannelSurvey();
        for (int i = 0; i < 41; i++)
        {
            bool isTurned = i % 10 == 5 && i / 10 < turned;
            channels.Take(i, isTurned ? 1 : 0);
            channels.Take(i, isTurned ? 0 : 1);
        }

        Assert.Equal(isInterleaved, channels.AreInterleaved);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Nearly_all_rows_come_in_pairs(int rows, bool isInterleaved)
    {
        var channels = new ChannelSurvey();
        Pairs(channels, 21, 0, 1);
        for (int i = 0; i < rows; i++)
        {
            channels.Take(100 + i, -i);
        }

        Assert.Equal(isInterleaved, channels.AreInterleaved);
    }

    [Fact]
    public void A_voltage_that_only_rises_is_one_channel()
    {
        var channels = new ChannelSurvey();
        for (int i = 0; i < 100; i++)
        {
            channels.Take(i / 2, i);
        }

        Assert.False(channels.AreInterleaved);
    }

    [Theory]
    [InlineData(101, 0.01, 1, 0, 1, true)]
    [InlineData(100, 0.01, 1, 0, 1, false)]
    [InlineData(101, 0.003125, 1, 0, 1, true)]
    [InlineData(101, 0.00296875, 1, 0, 1, false)]
    [InlineData(101, 0.01, 1.5, 0, 1, true)]
    [InlineData(101, 0.01, 1.75, 0, 1, false)]
    [InlineData(101, 0.01, 1, 1, 4, true)]
    [InlineData(101, 0.01, 1, 1, 3, false)]
    [InlineData(101, 0.01, 1, 2, 2, false)]
    public void A_sweep_has_a_steady_rate_of_volts_over_more_than_0_3_V_and_a_current_that_is_not_steady(
        int rows, double rate, double secondRate, double amperes, double secondAmperes, bool isSweep)
    {
        var sweep = new SweepSurvey();
        double volts = 0;
        for (int i = 0; i < rows; i++)
        {
            sweep.Take(i, volts, i % 2 == 0 ? amperes : secondAmperes);
            volts += i % 2 == 0 ? rate : rate * secondRate;
        }

        Assert.Equal(isSweep, sweep.IsSweep);
    }

    [Fact]
    public void Rows_whose_time_does_not_go_on_and_values_that_are_not_known_are_no_part_of_a_sweep()
    {
        var sweep = new SweepSurvey();
        for (int i = 0; i < 101; i++)
        {
            sweep.Take(i, i * 0.01, i % 2);
            sweep.Take(i, 50, 0.5);
            sweep.Take(i, i * 0.01, i % 2);
        }

        Assert.True(sweep.IsSweep);
        Assert.False(new SweepSurvey().IsSweep);
    }

    [Theory]
    [InlineData(1, 0, null)]
    [InlineData(2, 1, "cycle")]
    [InlineData(2, 0, null)]
    [InlineData(101, 98, "cycle")]
    [InlineData(101, 97, null)]
    public void A_row_for_each_cycle_is_a_summary(int rows, int changes, string? rowPer)
    {
        var summary = new SummarySurvey();
        for (int i = 0; i < rows; i++)
        {
            summary.Take(Math.Min(i, changes), 7);
        }

        Assert.Equal(rowPer, summary.RowPer);
    }

    [Theory]
    [InlineData(7, 6, null)]
    [InlineData(8, 7, "step")]
    [InlineData(8, 6, null)]
    [InlineData(101, 98, "step")]
    [InlineData(101, 97, null)]
    public void A_row_for_each_of_eight_steps_is_a_summary_too(int rows, int changes, string? rowPer)
    {
        var summary = new SummarySurvey();
        for (int i = 0; i < rows; i++)
        {
            summary.Take(double.NaN, Math.Min(i, changes));
        }

        Assert.Equal(rowPer, summary.RowPer);
    }

    private static void Pairs(ChannelSurvey channels, int pairs, double one, double other)
    {
        for (int i = 0; i < pairs; i++)
        {
            channels.Take(i, one);
            channels.Take(i, other);
        }
    }

    [Fact]
    public void The_longest_time_one_way_ends_with_a_rest_a_reversal_or_a_time_that_begins_again()
    {
        var way = new OneWaySurvey();
        (double Time, int Direction)[] rows =
            [(0, 1), (5, 1), (double.NaN, -1), (7, 1), (8, 0), (20, 0), (21, -1), (29, -1), (3, -1), (9, -1), (10, 1)];
        double[] longest = [.. rows.Select(row =>
        {
            way.Take(row.Time, row.Direction);
            return way.Longest;
        })];
        Assert.Equal([0, 5, 5, 7, 7, 7, 7, 8, 8, 8, 8], longest);
    }
}
