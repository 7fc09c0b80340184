using System.Globalization;
using SolidCell.Files.Headers;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Clauses;

/// <summary>Which time is taken, in what form, and what is said when it does not go on.</summary>
public sealed class TimeTests
{
    private const int Rows = 400;

    [Theory]
    [InlineData("Time(s),Total Time(s)")]
    [InlineData("Total Time(s),Time(s)")]
    [InlineData("Step Time / s,Test Time / s")]
    public void Total_time_wins_over_step_time_wherever_it_stands(string times)
    {
        bool totalFirst = times.StartsWith("Total", StringComparison.Ordinal);
        using TemporaryFile file = Table(times + ",V [V],I [A]", i => totalFirst ? $"{i * 10},{i % 40 * 10}" : $"{i % 40 * 10},{i * 10}");
        Assert.Equal((Rows - 1) * 10, file.Read().Rows[^1].Seconds);
    }

    [Theory]
    [InlineData("{0:0}:{1:00}:{2:00}")]
    [InlineData("0-{0:00}:{1:00}:{2:00}")]
    [InlineData("0d {0:00}:{1:00}:{2:00}.00")]
    [InlineData("  0d {0:00}:{1:00}:{2:0}")]
    [InlineData("0.{0:00}:{1:00}:{2:00}")]
    [InlineData("{0:00}:{1:00}:{2:00}.000")]
    public void Lengths_of_time_are_read(string form)
    {
        using TemporaryFile file =
            Table("Total Time,V [V],I [A]",
                i => string.Format(CultureInfo.InvariantCulture, form, i * 10 / 3600, i * 10 / 60 % 60, i * 10 % 60));
        Assert.Equal((Rows - 1) * 10, file.Read().Rows[^1].Seconds, 6);
    }

    [Fact]
    public void Days_count_in_lengths_of_time()
    {
        using TemporaryFile file = Table("Total Time,V [V],I [A]", i => $"{i}d 01:00:00.50");
        Assert.Equal(((Rows - 1) * 86400) + 3600.5, file.Read().Rows[^1].Seconds, 6);
    }

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss")]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fffZ")]
    [InlineData("yyyy/MM/dd HH:mm:ss")]
    [InlineData("MM/dd/yyyy HH:mm:ss")]
    [InlineData("M/d/yyyy h:mm:ss tt")]
    [InlineData("dd/MM/yyyy HH:mm:ss")]
    [InlineData("dd.MM.yyyy HH:mm:ss")]
    [InlineData("dd-MMM-yy h:mm:ss tt")]
    public void A_file_with_dates_alone_is_read(string form)
    {
        using TemporaryFile file =
            Table("Date Time,V [V],I [A]",
                i => new DateTime(2025, 3, 31, 23, 0, 0).AddSeconds(i * 10).ToString(form, CultureInfo.InvariantCulture));
        (Trace trace, List<(double Seconds, double, double)> rows) = file.Read();
        Assert.Equal((0, (Rows - 1) * 10), (rows[0].Seconds, rows[^1].Seconds));
        Assert.Equal((new DateTime(2025, 3, 31, 23, 0, 0) - DateTime.UnixEpoch).TotalSeconds, trace.StartUnixSeconds);
    }

    [Fact]
    public void Days_that_could_be_months_are_taken_so_that_the_test_does_not_jump()
    {
        using TemporaryFile file =
            Table("Date Time,V [V],I [A]",
                i => new DateTime(2025, 4, 3).AddHours(i % Rows * 0.5).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture));
        Assert.Equal((Rows - 1) * 1800, file.Read().Rows[^1].Seconds);
    }

    [Theory]
    [InlineData(1.76e9, 1.0)]
    [InlineData(1.76e12, 1000)]
    [InlineData(45_950, 1 / 86400.0)]
    [InlineData(739_900, 1 / 86400.0)]
    public void Unix_time_and_serial_days_are_read(double first, double perSecond)
    {
        using TemporaryFile file =
            Table("Unix Time,V [V],I [A]", i => (first + (i * 10 * perSecond)).ToString("R", CultureInfo.InvariantCulture));
        Assert.Equal((Rows - 1) * 10, file.Read().Rows[^1].Seconds, 1);
    }

    [Fact]
    public void A_clock_that_was_set_back_is_named_with_place_and_length_and_its_rows_are_kept()
    {
        using TemporaryFile file = Table("Test Time / s,V [V],I [A]", i => $"{(i * 100) - (i >= 200 ? 3600 : 0)}");
        (Trace trace, List<(double Seconds, double, double)> rows) = file.Read();
        Assert.Equal(Rows, rows.Count);
        Assert.Equal((Rows - 1) * 100, rows[^1].Seconds);
        Assert.Contains("goes back 3500 s in line 202", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_strays_are_left_out_and_named()
    {
        using TemporaryFile file = Table("Test Time / s,V [V],I [A]", i => $"{(i == 150 ? 5 : i * 10)}");
        (Trace trace, List<(double, double, double)> rows) = file.Read();
        Assert.Equal(Rows - 1, rows.Count);
        Assert.Contains("left out 1 row(s)", Assert.Single(trace.Remarks), StringComparison.Ordinal);
        Assert.Contains("line 152", trace.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_begins_again_with_each_cycle_is_continued_and_said()
    {
        using TemporaryFile file = Table("Cycle,Time (s),V [V],I [A]", i => $"{(i / 40) + 1},{i % 40 * 10}");
        (Trace trace, List<(double Seconds, double, double)> rows) = file.Read();
        Assert.Equal((Rows - 1) * 10, rows[^1].Seconds);
        Assert.Contains("begins again 9 time(s)", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_taken_where_the_time_begins_again()
    {
        using TemporaryFile file =
            Table("Time (s),Date Time,V [V],I [A]",
                i => $"{i % 40 * 10},{new DateTime(2025, 3, 31).AddSeconds(i * 10):yyyy-MM-dd HH:mm:ss}");
        (Trace trace, List<(double Seconds, double, double)> rows) = file.Read();
        Assert.Equal((Rows - 1) * 10, rows[^1].Seconds);
        Assert.Contains("date and time were taken from 'Date Time'", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tests_in_one_file_are_refused_without_the_advice_to_sort()
    {
        using TemporaryFile file = Table("Test Time / s,V [V],I [A]", i => $"{i % 200 * 10}");
        string message = Assert.Throws<TraceException>(() => file.Read()).Message;
        Assert.Contains("begins again in line 202", message, StringComparison.Ordinal);
        Assert.Contains("give each test a file of its own", message, StringComparison.Ordinal);
        Assert.DoesNotContain("sort", message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(1000, "divided by 1000")]
    [InlineData(1 / 60.0, "multiplied by 60")]
    [InlineData(1 / 3600.0, "multiplied by 3600")]
    public void A_test_time_in_another_unit_than_its_header_says_is_seen_by_the_wall_clock(double factor, string words)
    {
        using TemporaryFile file =
            Table("Test Time / s,Unix Time / s,V [V],I [A]", i => FormattableString.Invariant($"{i * 10 * factor},{1.76e9 + (i * 10)}"));
        (Trace trace, List<(double Seconds, double, double)> rows) = file.Read();
        Assert.Equal((Rows - 1) * 10, rows[^1].Seconds, 3);
        Assert.Contains(words, Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_time_in_another_unit_is_seen_by_the_charge()
    {
        using TemporaryFile file =
            Table("Test Time / s,Charging Capacity / Ah,V [V],I [A]",
                i => FormattableString.Invariant($"{i * 10_000},{i * 10 * 0.0005 / 3600:R}"));
        Assert.Contains("current x time is 1000 times the charge", Assert.Single(file.Read().Trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_multiplied_twice_are_remarked_on_and_can_be_mended()
    {
        using TemporaryFile file =
            Table("test_time_second,voltage_volt,current_ampere", i => FormattableString.Invariant($"{i * 1_080_000.0}"));
        Assert.Contains("multiplied by 3600 twice", Assert.Single(file.Read().Trace.Remarks), StringComparison.Ordinal);
        (Trace mended, List<(double Seconds, double, double)> rows) =
            file.Read(new TraceRequest { Columns = ColumnRequest.Parse("time=test_time_second [s/3600]") });
        Assert.Empty(mended.Remarks);
        Assert.Equal((Rows - 1) * 300, rows[^1].Seconds, 3);
    }

    /// <summary>Rows with the given times before a constant voltage and current.</summary>
    /// <summary>399 rows one way: 300 h are 2706.77 s a row; a rest in between, a unit or the user's word settle it.</summary>
    [Theory]
    [InlineData("time", 2706.7, 0.0005, null, false)]
    [InlineData("time", 2706.8, 0.0005, null, true)]
    [InlineData("time", 2706.8, -0.0005, null, true)]
    [InlineData("time", 2706.8, 0, null, false)]
    [InlineData("time [s]", 2706.8, 0.0005, null, false)]
    [InlineData("time", 2706.8, 0.0005, "time=time [s]", false)]
    [InlineData("time", 2706.8, 0.0005, "time=time [ms]", false)]
    public void A_current_that_goes_one_way_for_300_hours_of_no_unit_is_asked_about(
        string header, double interval, double middle, string? columns, bool isAsked)
    {
        using TemporaryFile file = new($"{header},V [V],I [A]\n" + string.Concat(Enumerable.Range(0, Rows).Select(i =>
            FormattableString.Invariant($"{i * interval:0.0},{3.5 + (i * 1e-4):0.0000},{(i == 200 ? middle : middle < 0 ? -0.0005 : 0.0005)}\n"))));
        TraceRequest request = new() { Columns = columns is null ? ColumnRequest.None : ColumnRequest.Parse(columns) };
        string? refusal = (Record.Exception(() => file.Read(request)) as TraceException)?.Message;
        Assert.Equal(isAsked, refusal is not null);
        Assert.Contains(isAsked ? "for 300 h with a row every 2.71e+03 s, if they are milliseconds for 0.3 h" : string.Empty, refusal ?? string.Empty,
            StringComparison.Ordinal);
    }

    private static TemporaryFile Table(string header, Func<int, string> times) =>
        new(header + "\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"{times(i)},0.05,0.0005\n")));
}
