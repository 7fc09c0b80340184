using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Tests;

/// <summary>Techniques that cycle no cell, and what a trace in one direction is taken for.</summary>
public sealed class TechniqueTests : IDisposable
{
    private const string Head = "EC-Lab ASCII FILE\nNb header lines : 5\n\nConstant Voltage\n";
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_voltage_that_is_held_is_no_galvanostatic_cycling_until_the_user_says_what_was_tested()
    {
        Write(Head, i => (0.02, 0.1 + (0.4 * Math.Exp(-i / 100.0))));
        (int code, string output, string errors) = Replay(new ReplayOptions { File = _file, IsKindAssumed = true, Json = true });
        JsonNode summary = JsonNode.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;
        Assert.Equal(0, code);
        Assert.Null(summary["soft_shorts"]);
        Assert.Contains("no galvanostatic cycling: in 'Constant Voltage'", summary["not_judged"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Contains("--kind", errors, StringComparison.Ordinal);
        Assert.EndsWith("not judged\n", Replay(new ReplayOptions { File = _file, IsKindAssumed = true }).Output, StringComparison.Ordinal);
        Assert.Contains("first soft short: none", Replay(new ReplayOptions { File = _file, Kind = CellKind.Symmetric }).Output,
            StringComparison.Ordinal);
    }

    /// <summary>As an electrolyser's stairs, whose resistance falls with each step: no symmetric cell, and no short.</summary>
    [Fact]
    public void A_voltage_that_stays_above_half_a_volt_in_one_direction_is_no_symmetric_cell()
    {
        Write(string.Empty, i => (1.5 + (0.1 * (i / 60)) + (i % 60 * 1e-4), 0.25 * Math.Pow(2, i / 60)));
        (int code, string output, string errors) = Replay(new ReplayOptions { File = _file, IsAreaAssumed = true, IsKindAssumed = true });
        Assert.Equal(0, code);
        Assert.Contains("taken for a half cell", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("short at", output, StringComparison.Ordinal);
    }

    /// <summary>Volts and milliamperes of each second.</summary>
    private void Write(string head, Func<int, (double Volts, double Milliamps)> row) =>
        File.WriteAllText(_file, head + "mode\ttime/s\tEwe/V\tI/mA\n" + string.Join('\n', Enumerable.Range(0, 300).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"1\t{i}\t{row(i).Volts:0.000000}\t{row(i).Milliamps:0.000000}"))));

    private static (int Code, string Output, string Errors) Replay(ReplayOptions options)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter errors = new(CultureInfo.InvariantCulture);
        int code = ReplayRunner.Run(options, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
