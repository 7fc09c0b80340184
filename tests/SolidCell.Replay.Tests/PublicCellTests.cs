using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Tests;

/// <summary>
/// Full cells that do what cells of public files did and were called short for: synthetic twins, in the layout of a plain table.
/// </summary>
public sealed class PublicCellTests : IDisposable
{
    private const double RestVolts = 3.6828;
    private readonly string _file = Path.GetTempFileName();
    private readonly List<string> _rows = ["Test Time / s,Voltage / V,Current / A"];
    private double _seconds;
    private string _remarks = string.Empty;

    public void Dispose() => File.Delete(_file);

    /// <summary>Discharged at 1C and charged at 2C from empty: up to 4.35 V in 140 s, down to 4.03 V, and up again.</summary>
    [Fact]
    public void A_fast_charge_from_empty_that_falls_after_its_first_peak_is_no_short()
    {
        for (int cycle = 0; cycle < 4; cycle++)
        {
            Add(1444, 5, s => (3.95 - (0.9 * s / 1444) - (0.35 * Math.Pow(s / 1444, 12)), -4.84));
            Add(1200, 30, s => (3.29 - (0.2 * Math.Exp(-s / 300)), 0));
            Add(545, 5, s => (s < 140 ? 3.7 + (0.65 * (1 - Math.Exp(-s / 50)))
                : s < 225 ? 4.31 - (0.28 * (s - 140) / 85) : 4.03 + (0.16 * (s - 225) / 320), 9.68));
            Add(1800, 30, s => (4.1, 9.68 * Math.Exp(-s / 400)));
        }

        Assert.DoesNotContain("short at", Replay(), StringComparison.Ordinal);
    }

    /// <summary>Rows of 145 s; the last one, or all after it, are what a channel without a cell reads.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(300, 0)]
    [InlineData(5, 300)]
    public void A_cell_that_is_taken_out_while_it_rests_is_no_short(int rowsWithoutCell, int rowsAfterIt)
    {
        Rest(300, RestVolts);
        Rest(rowsWithoutCell, 0.064);
        Rest(rowsAfterIt, RestVolts);
        Assert.DoesNotContain("short at", Replay(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_taken_out_after_a_charge_is_no_short()
    {
        Charge();
        Rest(200, 0.064);
        Assert.DoesNotContain("short at", Replay(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_shorts_while_it_rests_is_found_with_the_next_current()
    {
        Charge();
        Rest(20, 0.03);
        Add(600, 10, s => (0.05, 0.5));
        Assert.Contains("hard-short", Replay(), StringComparison.Ordinal);
    }

    /// <summary>It may have been a short: that nobody judged it is said, in words and in JSON.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void A_cell_whose_voltage_is_gone_at_rest_until_the_end_is_told_of_and_not_judged(int rowsWithoutVoltage)
    {
        Charge();
        Rest(rowsWithoutVoltage, 0.064);
        Assert.DoesNotContain("short at", Replay(), StringComparison.Ordinal);
        Assert.Contains("at 4600 s, at rest, the voltage falls from 4.05 to 0.064 V", _remarks, StringComparison.Ordinal);
        JsonNode summary = JsonNode.Parse(Replay(json: true))!;
        Assert.Contains("look the same until a current flows", summary["remarks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, summary["hard_shorts"]!.GetValue<int>());
    }

    [Fact]
    public void Nothing_is_said_of_a_collapse_at_rest_that_a_current_judged_or_that_ended()
    {
        Charge();
        Rest(20, 0.064);
        Rest(20, RestVolts);
        Replay();
        Assert.DoesNotContain("at rest, the voltage falls", _remarks, StringComparison.Ordinal);
        Rest(20, 0.03);
        Add(600, 10, s => (0.05, 0.5));
        Replay();
        Assert.DoesNotContain("at rest, the voltage falls", _remarks, StringComparison.Ordinal);
    }

    private void Charge()
    {
        Add(3600, 10, s => (3.5 + (0.6 * s / 3600), 0.5));
        Add(1000, 10, s => (4.05 + (0.04 * Math.Exp(-s / 200)), 0));
    }

    private void Rest(int rows, double volts) => Add(145 * rows, 145, s => (volts + (s / 145 % 3 * 1e-5), 0));

    private void Add(double seconds, double interval, Func<double, (double Volts, double Amperes)> row)
    {
        for (double s = 0; s < seconds; s += interval)
        {
            (double volts, double amperes) = row(s);
            _rows.Add(string.Create(CultureInfo.InvariantCulture, $"{_seconds},{volts:0.00000},{amperes:0.00000}"));
            _seconds += interval;
        }
    }

    private string Replay(bool json = false)
    {
        File.WriteAllLines(_file, _rows);
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter errors = new(CultureInfo.InvariantCulture);
        ReplayOptions options = new() { File = _file, Kind = CellKind.Full, IsAreaAssumed = true, Json = json };
        Assert.Equal(0, ReplayRunner.Run(options, output, errors, TestContext.Current.CancellationToken));
        _remarks = errors.ToString();
        return output.ToString();
    }
}
