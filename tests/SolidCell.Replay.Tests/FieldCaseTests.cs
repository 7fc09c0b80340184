using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SolidCell.Replay.Tests;

/// <summary>
/// One shorting cell in the shapes that people complained about elsewhere: the short is found where it is, and what is odd is said.
/// </summary>
public sealed class FieldCaseTests : IDisposable
{
    private const int Rows = 1200;
    private const int ShortAt = 900;
    private const string Plain = "Test Time / s,Voltage / V,Current / A\n";
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Step_time_before_total_time() =>
        AssertFinds(
            "Cycle Index,Time(s),Total Time(s),Current(mA),Voltage(V)\n", (s, v, a) => $"{(s / 300) + 1},{s % 300},{s},{a * 1000},{v}");

    [Fact]
    public void Hours_minutes_and_seconds() =>
        AssertFinds("Total Time,Current(mA),Voltage(V)\n", (s, v, a) => $"{TimeSpan.FromSeconds(s):hh\\:mm\\:ss},{a * 1000},{v}");

    [Fact]
    public void Date_and_time_alone() =>
        AssertFinds(
            "Date Time,Voltage (V),Current (mA)\n", (s, v,
                a) => $"{new DateTime(2025, 10, 25, 23, 50, 0).AddSeconds(s):yyyy-MM-dd HH:mm:ss},{v},{a * 1000}");

    [Fact]
    public void A_head_of_EC_Lab() =>
        AssertFinds("EC-Lab ASCII FILE\nNb header lines : 4\n\nmode\ttime/s\tEwe/V\tI/mA\n", (s, v, a) => $"1\t{s}\t{v}\t{a * 1000}");

    [Fact]
    public void Decimal_commas() => AssertFinds("time/s\tEwe/V\t<I>/mA\n", (s, v, a) => $"{s}\t{v}\t{a * 1000}".Replace('.', ','));

    [Fact]
    public void Thousands_separators() =>
        AssertFinds(
            "TestTime(s),Voltage(mV),Current(uA)\n", (s, v, a) =>
                FormattableString.Invariant($"\"{s:N0}\",\"{v * 1000:0.000}\",\"{a * 1_000_000:0}\""), "thousands separator");

    [Fact]
    public void Milliseconds_called_seconds() =>
        AssertFinds("Test Time / s,Voltage / V,Current / A,Unix Time / s\n", (s, v, a) => $"{s * 1000},{v},{a},{1_760_000_000 + s}",
            "divided by 1000");

    [Fact]
    public void Units_in_the_second_line() => AssertFinds("Time,Voltage,Current\ns,V,mA\n", (s, v, a) => $"{s},{v},{a * 1000}");

    [Fact]
    public void A_note_below_the_table() => AssertFinds(Plain, Row, "left out 1 line(s)", "Test finished\n");

    [Fact]
    public void A_header_in_the_middle() =>
        AssertFinds(Plain, (s, v, a) => (s == 600 ? Plain : string.Empty) + Row(s, v, a), "the header line is repeated 1 time(s)");

    [Fact]
    public void Every_row_twice() => AssertFinds(Plain, (s, v, a) => Row(s, v, a) + "\n" + Row(s, v, a));

    [Fact]
    public void A_time_that_begins_again_with_each_cycle() =>
        AssertFinds("Cycle,Time (s),Voltage (V),Current (A)\n", (s, v, a) => $"{(s / 300) + 1},{s % 300},{v},{a}",
            "begins again 3 time(s)");

    [Fact]
    public void A_degree_sign_that_was_lost() =>
        AssertFinds("Time(s),Voltage(V),Current(A),Temperature/\uFFFDF\n", (s, v, a) => Row(s, v, a) + ",25");

    [Fact]
    public void A_current_without_a_sign()
    {
        Write("Test Time / s,Voltage / V,Current / A,State\n", (s, v, a) => $"{s},{v},{Math.Abs(a)},{(a > 0 ? 'C' : 'D')}",
            alternating: true);
        (JsonObject[] lines, string errors) = Replay();
        Assert.Contains("the current carries no sign", errors, StringComparison.Ordinal);
        Assert.True(lines[^1]["half_cycles"]!.GetValue<int>() > 3);
    }

    [Fact]
    public void An_area_that_was_not_given_is_assumed_for_a_large_cell_and_said()
    {
        Write(Plain, (s, v, a) => $"{s},3.7,2.4");
        (JsonObject[] lines, string errors) = Replay(isAreaAssumed: true);
        Assert.Contains("2400 cm2 were assumed", errors, StringComparison.Ordinal);
        Assert.Equal(2400, lines[^1]["area_cm2"]!.GetValue<double>(), 3);
    }

    private static string Row(int seconds, decimal volts, decimal amperes) => FormattableString.Invariant($"{seconds},{volts},{amperes}");

    private void AssertFinds(string header, Func<int, decimal, decimal, string> row, string remark = "", string footer = "")
    {
        Write(header, row, footer);
        (JsonObject[] lines, string errors) = Replay();
        JsonObject hard = Assert.Single(lines, line => line["kind"]!.GetValue<string>() != "summary");
        Assert.Equal("hard-short", hard["kind"]!.GetValue<string>());
        Assert.InRange(hard["test_time_s"]!.GetValue<double>(), ShortAt - 3, ShortAt + 3);
        Assert.Equal(remark.Length > 0, errors.Length > 0);
        Assert.Contains(remark, errors, StringComparison.Ordinal);
    }

    /// <summary>0.5 mA and 50 mV at a row a second, shorted at 900 s to a hundredth.</summary>
    private void Write(string header, Func<int, decimal, decimal, string> row, string footer = "", bool alternating = false)
    {
        StringBuilder text = new(header);
        for (int second = 0; second < Rows; second++)
        {
            decimal sign = alternating && second / 200 % 2 == 1 ? -1 : 1;
            decimal volts = sign * ((second < ShortAt ? 0.05m : 0.0005m) + (second % 3 * 0.000001m));
            text.Append(row(second, volts, sign * 0.0005m)).Append('\n');
        }

        File.WriteAllText(_file, text.Append(footer).ToString());
    }

    private (JsonObject[] Lines, string Errors) Replay(bool isAreaAssumed = false)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter errors = new(CultureInfo.InvariantCulture);
        ReplayOptions options = new() { File = _file, AreaSquareCentimetres = 1, IsAreaAssumed = isAreaAssumed, Json = true };
        Assert.Equal(0, ReplayRunner.Run(options, output, errors));
        return ([.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())],
            errors.ToString());
    }
}
