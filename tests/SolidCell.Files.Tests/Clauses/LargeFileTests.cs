using System.Globalization;
using System.Text;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Clauses;

/// <summary>A file large enough that a second thread reads it: the same rows, the same refusals.</summary>
public sealed class LargeFileTests
{
    private const int Rows = 200_000;

    [Fact]
    public void Every_row_comes_once_and_in_order()
    {
        using TemporaryFile file = new(Write());
        Assert.True(new FileInfo(file.Path).Length > 4_000_000);
        List<(double Seconds, double Volts, double Amperes)> rows = file.Read().Rows;
        Assert.Equal(Enumerable.Range(0, Rows).Select(i => (i * 0.5, 0.04, 0.0005)), rows);
    }

    [Fact]
    public void A_last_row_that_is_cut_off_is_unknown()
    {
        string text = Write();
        using TemporaryFile file = new(text[..^12]);
        List<(double, double Volts, double)> rows = file.Read().Rows;
        Assert.Equal(Rows, rows.Count);
        Assert.Equal((0.04, double.NaN), (rows[^2].Volts, rows[^1].Volts));
    }

    [Fact]
    public void What_is_no_number_is_refused_with_its_line()
    {
        using TemporaryFile file = new(Write().Replace("\n75000.0,0.04,", "\n75000.0,x,", StringComparison.Ordinal));
        Assert.StartsWith("line 150002: 'x' is not a number", Assert.Throws<TraceException>(() => file.Read()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Who_stops_in_the_middle_leaves_no_thread_and_no_open_file()
    {
        using TemporaryFile file = new(Write());
        using (Trace trace = TraceFile.Open(file.Path, null, TestContext.Current.CancellationToken))
        {
            Assert.True(trace.Read(new TraceRow()));
        }

        using FileStream alone = new(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.CanWrite);
    }

    private static string Write()
    {
        StringBuilder text = new("Test Time / s,Voltage / V,Current / A,Step Count / 1\n");
        for (int i = 0; i < Rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i * 0.5:0.0},0.04,0.0005,{i / 1000}\n");
        }

        return text.ToString();
    }
}
