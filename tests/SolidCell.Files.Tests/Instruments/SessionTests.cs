using System.Text;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Instruments;

/// <summary>Sessions of PalmSens as public ones are: both spellings of their names, steps, pauses, other techniques.</summary>
public sealed class SessionTests
{
    [Theory]
    [InlineData(true, "PalmSens.Units.MicroAmpere", 1e6)]
    [InlineData(false, "PalmSens.Units.MilliAmpere", 1e3)]
    public void The_rows_are_those_that_were_measured(bool capitals, string unit, double perAmpere)
    {
        SampleRow[] rows = [.. SampleTrace.Read()];
        using TemporaryFile file = SessionFiles.Session([SessionFiles.Measurement("Chronopotentiometry", SampleTrace.Start, rows, unit, perAmpere)], capitals);
        (Trace trace, List<(double, double, double)> read) = file.Read();
        InstrumentTests.AssertIsTheTrace(read);
        Assert.Equal("PalmSens", trace.Description.Instrument);
        Assert.Empty(trace.Remarks);
    }

    [Fact]
    public void Measurements_one_after_the_other_are_steps_and_go_on_by_their_dates()
    {
        SampleRow[] rows = [.. SampleTrace.Read().Take(50)];
        using TemporaryFile file = SessionFiles.Session([
            SessionFiles.Measurement("Chronopotentiometry [1]", SampleTrace.Start, rows), SessionFiles.Measurement("Cyclic Voltammetry", SampleTrace.Start, rows),
            SessionFiles.Measurement("Chronopotentiometry [2]", SampleTrace.Start.AddHours(1), rows)]);
        (Trace _, List<(double Seconds, double, double)> read) = file.Read();
        Assert.Equal(100, read.Count);
        Assert.Equal(3600, read[50].Seconds - read[0].Seconds, 2);
    }

    [Fact]
    public void The_potential_that_was_measured_wins_over_the_one_that_was_set()
    {
        string measurement = SessionFiles.Measurement("Chronopotentiometry", SampleTrace.Start, [.. SampleTrace.Read()])
            .Replace("\"ArrayType\":1,", "\"ArrayType\":30,", StringComparison.Ordinal)
            .Replace("\"Values\":[", "\"Values\":[" + SessionFiles.List(1, "PalmSens.Units.Volt", Enumerable.Repeat(0.0, SampleTrace.Rows)) + ",",
                StringComparison.Ordinal);
        using TemporaryFile file = SessionFiles.Session([measurement]);
        InstrumentTests.AssertIsTheTrace(file.Read().Rows);
    }

    [Fact]
    public void An_open_circuit_has_no_current()
    {
        string measurement = SessionFiles.Measurement("Open Circuit Potentiometry", SampleTrace.Start, [.. SampleTrace.Read()])
            .Replace("\"ArrayType\":2,", "\"ArrayType\":11,", StringComparison.Ordinal);
        using TemporaryFile file = SessionFiles.Session([measurement]);
        Assert.All(file.Read().Rows, row => Assert.Equal(0, row.Amperes));
    }

    [Theory]
    [InlineData("Cyclic Voltammetry", "voltage sweep")]
    [InlineData("Impedance Spectroscopy", "solidcell impedance")]
    public void Other_techniques_alone_are_refused_by_name(string title, string words)
    {
        string measurement = SessionFiles.Measurement(title, SampleTrace.Start, [.. SampleTrace.Read()]);
        measurement = title.StartsWith('I') ? measurement.Replace("\"ArrayType\":2,", "\"ArrayType\":5,", StringComparison.Ordinal) : measurement;
        using TemporaryFile file = SessionFiles.Session([measurement]);
        Assert.Contains(words, Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_voltage_is_said_to_be_one()
    {
        using TemporaryFile file = SessionFiles.Session([SessionFiles.Measurement("Chronoamperometry", SampleTrace.Start, [.. SampleTrace.Read()])]);
        Assert.Equal("Chronoamperometry", file.Read().Trace.Description.HeldVoltage);
    }

    [Fact]
    public void A_session_that_is_cut_off_is_refused_in_words()
    {
        string text = SessionFiles.Text([SessionFiles.Measurement("Chronopotentiometry", SampleTrace.Start, [.. SampleTrace.Read()])]);
        using TemporaryFile file = new(Encoding.Unicode.GetBytes("\uFEFF" + text[..^900]), ".pssession");
        Assert.Contains("damaged", Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }
}
