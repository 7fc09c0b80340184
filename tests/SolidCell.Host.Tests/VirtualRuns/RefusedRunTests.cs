using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.VirtualRuns;

/// <summary>A virtual run whose fixtures do not start it.</summary>
public sealed class RefusedRunTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("hold: 4.8 V\n    at-most: 1 mA", "4800 mV is outside the envelope or the hardware's range")]
    [InlineData("deposit: 20 mA", "would drive 20 mA through 0.7854 cm2, beyond 10 mA")]
    public async Task It_leaves_no_planned_test_and_no_cell_and_says_why(string step, string words)
    {
        string file = Path.Combine(_store.Directory, "odd.yaml");
        await File.WriteAllTextAsync(
            file, $"solidcell: 1\nname: odd\ncell:\n  kind: symmetric\non:\n  hard-short: stop\nsafety:\n  voltage: -5 V to 5 V\nsteps:\n  - {step}\n    for: 1 h\n", TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] line = ["demo", "--protocol", file, "--cells", "ndl-li", "--headless", "--data", _store.Directory];
        int code = await CommandRunner.RunAsync(AllCommands.Root(), line, output, error, TestContext.Current.CancellationToken);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal((0, 0), (_store.Scalar<long>("SELECT COUNT(*) FROM tests"), _store.Scalar<long>("SELECT COUNT(*) FROM cells")));
        Assert.Equal("failed", _store.Scalar<string>("SELECT outcome FROM runs"));
    }
}
