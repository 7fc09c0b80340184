using System.Globalization;
using SolidCell.Files.Headers;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Clauses;

/// <summary>Files that look right and mean something else: each is refused, mended or remarked on, never read wrong in silence.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("Time", "00:10")]
    [InlineData("Test Time", "12:30")]
    public void A_length_of_two_parts_is_refused_until_somebody_says_which(string header, string cell)
    {
        using TemporaryFile file = new($"{header},Voltage / V,Current / A\n00:00,0.05,0.0005\n{cell},0.05,0.0005\n");
        Assert.Contains("can be hours and minutes or minutes and seconds", Assert.Throws<TraceException>(() => file.Read()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time=Time [hh:mm]", "01:10", 4200)]
    [InlineData("time=Time [mm:ss]", "01:10", 70)]
    [InlineData("time=Time [mm:ss]", "75:10", 4510)]
    [InlineData("time=Time [mm:ss]", "01:10.5", 70.5)]
    public void Then_it_is_read_so(string columns, string cell, double seconds)
    {
        using TemporaryFile file = new($"Time,Voltage / V,Current / A\n00:00,0.05,0.0005\n{cell},0.05,0.0005\n");
        Assert.Equal(seconds, file.Read(new TraceRequest { Columns = ColumnRequest.Parse(columns) }).Rows[1].Seconds);
    }

    [Fact]
    public void A_pattern_in_the_header_says_it_too()
    {
        using TemporaryFile file = new("Time (mm:ss),Voltage / V,Current / A\n00:00,0.05,0.0005\n01:10,0.05,0.0005\n");
        Assert.Equal(70, file.Read().Rows[1].Seconds);
    }

    /// <summary>Below the names of a summary of half-cycles: s, V and J are no time, voltage and current density of a trace.</summary>
    [Fact]
    public void A_line_of_units_is_no_header_for_names_that_lack_the_current()
    {
        using TemporaryFile file = new("Pt\tTime\tCycle\tVend\tEnergy\n#\ts\t#\tV\tJ\n" + Lines(8, i => $"{i}\t{i * 600}\t{i / 2}\t0.5\t90"));
        Assert.Contains("lacks the", Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,0.5,3.7,25\n10,0.5,3.71,25\n20,0.5,3.72,25\n", "time=#1 [s],voltage=#3 [V],current=#2 [A]", 20)]
    [InlineData("\uFEFF0,0.5,3.7,25\n10,0.5,3.71,25\n20,0.5,3.72,25", "time=#1 [min],voltage=#3,current=#2", 1200)]
    [InlineData("Separator\tTab\n***End***\t\n\n0\t0.5\t3.7\n10\t0.5\t3.71\n20\t0.5\t3.72\n", "time=#1 [s],voltage=#3 [V],current=#2 [A]", 20)]
    [InlineData("0;0,5;3,7\n10;0,5;3,71\n20;0,5;3,72\n", "time=#1 [s],voltage=#3 [V],current=#2 [mA]", 20)]
    [InlineData("0,0.5,3.7\n10,0.5,3.71\n20,0.5,3.72\n", "time=#1 [s],voltage=#3 [V],current=none", 20)]
    public void Rows_without_a_header_are_read_by_the_places_of_their_columns(string text, string columns, double last)
    {
        using TemporaryFile file = new(text);
        (Trace trace, List<(double Seconds, double Volts, double Amperes)> rows) =
            file.Read(new TraceRequest { Columns = ColumnRequest.Parse(columns) });
        Assert.Equal((3, 3L), (rows.Count, trace.Rows));
        Assert.Equal([0, last / 2, last], rows.Select(row => row.Seconds));
        Assert.Equal([3.7, 3.71, 3.72], rows.Select(row => row.Volts));
    }

    [Fact]
    public void A_place_that_the_first_row_does_not_have_is_named()
    {
        using TemporaryFile file = new("0,0.5,3.7\n10,0.5,3.71\n");
        TraceRequest request = new() { Columns = ColumnRequest.Parse("time=#1 [s],voltage=#4 [V],current=#2 [A]") };
        Assert.Contains("line 1, has 3: it lacks the voltage", Assert.Throws<TraceException>(() => file.Read(request)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_channels_in_turn_are_refused()
    {
        using TemporaryFile file =
            new("Channel,Time/s,Voltage/V,Current/A\n"
                + Lines(100,
                    i => string.Create(
                        CultureInfo.InvariantCulture, $"1,{i},{3.5 + (i * 0.001):0.0000},0.001\n2,{i},{3.4 + (i * 0.001):0.0000},0.001")));
        Assert.Contains("two channels or cells stand in turn", Assert.Throws<TraceException>(() => file.Read()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_of_one_cell_in_each_second_are_read()
    {
        using TemporaryFile file =
            new("Time/s,Voltage/V,Current/A\n"
                + Lines(200, i => string.Create(CultureInfo.InvariantCulture, $"{i / 2},{3.5 + (i * 0.001):0.0000},0.001")));
        Assert.Equal(200, file.Read().Rows.Count);
    }

    [Fact]
    public void Unix_milliseconds_without_a_unit_are_read_as_such_and_said()
    {
        using TemporaryFile file =
            new("Time,Voltage,Current\n"
                + Lines(10, i => string.Create(CultureInfo.InvariantCulture, $"{1_760_000_000_000 + (i * 10_000)},3.5,0.001")));
        (Trace trace, List<(double Seconds, double, double)> rows) = file.Read();
        Assert.Equal(90, rows[9].Seconds - rows[0].Seconds, 6);
        Assert.Contains("read as Unix time in milliseconds", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_without_a_unit_are_remarked_on()
    {
        using TemporaryFile file =
            new("Time,Voltage,Current\n" + Lines(100, i => string.Create(CultureInfo.InvariantCulture, $"{i / 360.0:0.000000},3.5,0.001")));
        Assert.Contains("if the times are hours or minutes say so", Assert.Single(file.Read().Trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_of_months_is_named_with_its_line()
    {
        using TemporaryFile file =
            new("Time/s,Voltage/V,Current/A\n"
                + Lines(100, i => string.Create(CultureInfo.InvariantCulture, $"{(i * 10) + (i > 50 ? 8_640_000 : 0)},3.5,0.001")));
        Assert.StartsWith("nothing was recorded for 100 days before line 53", Assert.Single(file.Read().Trace.Remarks),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_half_of_the_file_contradicts_is_remarked_on()
    {
        using TemporaryFile file = new("Time/s,Voltage/V,Current/A,State\n" + Lines(400, i =>
        {
            int direction = i / 50 % 2 == 0 ? 1 : -1;
            double amperes = i < 200 ? 0.001 : direction * 0.001;
            return string.Create(
                CultureInfo.InvariantCulture, $"{i},{3.5 + (direction * 0.2)},{amperes},{(direction > 0 ? "Charge" : "Discharge")}");
        }));
        Assert.Contains("part of the file carries no sign", Assert.Single(file.Read().Trace.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Time(s),Max Voltage(V),Current(A)\n0,4.3,0.1\n", "lacks the voltage")]
    [InlineData("Cycle,Time(h),Mean Voltage(V),Mean Current(A)\n1,10,3.7,0.5\n", "lacks the voltage")]
    [InlineData("Time/s,Voltage/V,Current/C\n0,3.5,0.1\n", "'Current/C' (in 'C', which is no unit of it)")]
    [InlineData("Time/s,Voltage/V,Current/mA g-1\n0,3.5,10\n", "which is no unit of it")]
    [InlineData("Time(s),Voltage(kV),Current(A)\n0,0.0035,0.1\n", "'Voltage(kV)' (in 'kV'")]
    [InlineData("Time(s),Voltage Std (V),Voltage Avg (V),Current Std (A)\n0,0.001,3.5,0.1\n", "lacks the voltage")]
    [InlineData("Time/s|Voltage/V|Current/A\n0|3.5|0.1\n", "no line has two names or more")]
    [InlineData("0,0.5,3.7,25\n1,0.5,3.71,25\n2,0.5,3.72,25\n", "its rows hold 4 numbers and no line above them names these: name them by their places, as in --columns")]
    [InlineData("Separator\tTab\n\n0\t0.5\t3.7\n1\t0.5\t3.71\n2\t0.5\t3.72\n", "its rows hold 3 numbers and no line above")]
    [InlineData("a,b,c\n0,0.5,3.7\n1,0.5,3.71\n2,0.5,3.72\n", "Its columns: 'a', 'b', 'c'")]
    [InlineData("0,0.5\n1,0.5\n2,0.5\n", "no line has two names or more")]
    [InlineData("Time,Voltage,Current\n0 s,3.5 V,0.5 mA\n", "has a header but no rows")]
    [InlineData("Time/s,Voltage/V,Current/A\n0,3.5,0.1\n10,3.5,(0.1)\n", "line 3: '(0.1)' is not a number")]
    [InlineData("Time/s,Voltage/V,Current/A\n0,3.5,0.1\n1'200,3.5,0.1\n", "line 3: '1'200' is not a number")]
    [InlineData("Time/s,Voltage/V,Current/A\n0,3.5,0.1\n1 020,3.5,0.1\n", "line 3: '1 020' is not a number")]
    [InlineData("Time/s;U/V;I/A\n0.5;3.5;0,1\n", "line 2: '0,1' is not a number")]
    [InlineData("Time,Voltage,Current\n0,3,5,0,1\n", "has more than the 3 cells that the header names")]
    [InlineData("Step Time/s,Voltage/V,Current/A\n0,3.5,0.1\n100,3.5,0.1\n500,3.5,0.1\n0,3.5,0.1\n100,3.5,0.1\n500,3.5,0.1\n",
        "begins again")]
    public void What_cannot_be_understood_is_refused_in_words(string text, string words)
    {
        using TemporaryFile file = new(text);
        Assert.Contains(words, Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Time / s,Voltage / V,Set Current / A,Current / A\n0,3.5,0.9,0.5\n10,3.5,0.9,0.5\n")]
    [InlineData("Time / s,Set Voltage / V,Voltage / V,Current / A\n0,4.2,3.5,0.5\n10,4.2,3.5,0.5\n")]
    [InlineData("Time(s),Max Voltage(V),Min Voltage(V),Voltage(V),Current(A)\n0,4.3,2.5,3.5,0.5\n10,4.3,2.5,3.5,0.5\n")]
    [InlineData("Time,Voltage,Current\nSeconds,Millivolts,Milliamps\n0,3500,500\n10,3500,500\n")]
    [InlineData("Zeit/s;U/V;I/A\n0;3,5;5,000E-1\n10;3,5;5,000E-1\n")]
    [InlineData("Test Time / s,Voltage / V,Current / A,Note\n0,3.5,0.5,3\" cell\n10,3.5,0.5,\n")]
    public void What_was_set_and_what_was_measured_are_told_apart(string text)
    {
        using TemporaryFile file = new(text);
        Assert.Equal([(0, 3.5, 0.5), (10, 3.5, 0.5)], file.Read().Rows);
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));
}
