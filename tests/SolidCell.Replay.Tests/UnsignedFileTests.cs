using System.Globalization;
using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Tests;

/// <summary>A symmetric cell in a file without signs: the state gives that of the current, and nothing that of the voltage.</summary>
public sealed class UnsignedFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("C", "D", true)]
    [InlineData("C", "D", false)]
    [InlineData("D", "C", true)]
    public void It_is_taken_for_symmetric_and_a_healthy_one_has_no_short(string first, string second, bool isVoltageSigned)
    {
        Write(int.MaxValue, first, second, isVoltageSigned);
        (string output, string errors) = Replay();
        Assert.Contains("symmetric cell, 0.785 cm2", output, StringComparison.Ordinal);
        Assert.Contains("first soft short: none\nfirst hard short: none", output, StringComparison.Ordinal);
        Assert.Contains("sign of the state column", errors, StringComparison.Ordinal);
        Assert.Equal(first == "D" || !isVoltageSigned, errors.Contains("the voltage has no sign of its own", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2450, true)]
    [InlineData(2450, false)]
    [InlineData(1850, false)]
    [InlineData(950, false)]
    public void Its_short_is_found(int row, bool isVoltageSigned)
    {
        Write(row, "C", "D", isVoltageSigned);
        Assert.Contains($"first hard short: hard-short at {row}0 s", Replay().Output, StringComparison.Ordinal);
    }

    /// <summary>40 mV at 0.5 mA turned every 50 minutes, a row each 10 s, until 0.4 mV from a row on.</summary>
    private void Write(int shortRow, string first, string second, bool isVoltageSigned) => File.WriteAllLines(_file,
        Enumerable.Range(0, 3600).Select(i =>
        {
            double volts = (i < shortRow ? 0.04 : 0.0004) * (isVoltageSigned && i / 300 % 2 == 1 ? -1 : 1) + (i * 7919 % 13 * 1e-6);
            return string.Create(CultureInfo.InvariantCulture, $"{i * 10},{volts:0.000000},0.5,{(i / 300 % 2 == 0 ? first : second)}");
        }).Prepend("Test Time / s,Voltage / V,Current / mA,State"));

    private (string Output, string Errors) Replay()
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter errors = new(CultureInfo.InvariantCulture);
        ReplayOptions options = new() { File = _file, AreaSquareCentimetres = 0.785, IsKindAssumed = true, Kind = CellKind.Symmetric };
        Assert.Equal(0, ReplayRunner.Run(options, output, errors, TestContext.Current.CancellationToken));
        return (output.ToString(), errors.ToString());
    }
}
