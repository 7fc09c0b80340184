using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Instruments;

/// <summary>One trace in the style of every instrument is the same trace when it is read.</summary>
public sealed class InstrumentTests
{
    public static TheoryData<string> Names => [.. InstrumentFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rows_are_those_that_were_measured(string name)
    {
        using TemporaryFile file = new(InstrumentFiles.All[name].Write(), ".txt");
        AssertIsTheTrace(file.Read().Rows);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_instrument_is_recognised_and_nothing_is_odd(string name)
    {
        using TemporaryFile file = new(InstrumentFiles.All[name].Write(), ".txt");
        Trace trace = file.Read().Trace;
        Assert.Equal(InstrumentFiles.All[name].Instrument, trace.Description.Instrument);
        Assert.Equal(name == "Maccor without signs" ? 1 : 0, trace.Remarks.Count);
        Assert.Equal(SampleTrace.Rows, trace.Description.Rows);
        Assert.Equal((SampleTrace.Rows - 1) * SampleTrace.IntervalSeconds, trace.Description.DurationSeconds, 3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_line_says_what_was_taken(string name)
    {
        using TemporaryFile file = new(InstrumentFiles.All[name].Write(), ".txt");
        string line = file.Read().Trace.Description.ToString();
        Assert.DoesNotContain('\n', line);
        Assert.Contains("time '", line, StringComparison.Ordinal);
        Assert.Contains("voltage '", line, StringComparison.Ordinal);
        Assert.Contains("current '", line, StringComparison.Ordinal);
        Assert.Contains("300 rows, 0.831 h, a row every 10 s on average", line, StringComparison.Ordinal);
    }

    internal static void AssertIsTheTrace(List<(double Seconds, double Volts, double Amperes)> rows)
    {
        SampleRow[] truth = [.. SampleTrace.Read()];
        Assert.Equal(truth.Length, rows.Count);
        for (int i = 0; i < truth.Length; i++)
        {
            Assert.Equal(truth[i].Seconds, rows[i].Seconds, 2);
            Assert.Equal(truth[i].Volts, rows[i].Volts, 4);
            Assert.Equal(truth[i].Amperes, rows[i].Amperes, 8);
        }
    }
}
