using SolidCell.Host.CommandLine;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests.VirtualRuns;

/// <summary>Fixtures of one run have boards of their own: the noise of one is not that of its neighbours.</summary>
public sealed class VirtualBoardsTests : IDisposable
{
    private const string Protocol = """
        solidcell: 1
        name: look
        cell:
          kind: symmetric
        safety:
          voltage: -1 V to 1 V
          current: 10 mA
          pressure: 1 MPa to 10 MPa
          temperature: 20 degC to 40 degC
        on:
          soft-short: note
          hard-short: note
        record:
          every: 1 s
        steps:
          - deposit: 0.1 mA
            for: 1 min
        """;

    private readonly TemporaryStore _first = TemporaryStore.WithoutDatabase();
    private readonly TemporaryStore _second = TemporaryStore.WithoutDatabase();

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    /// <summary>Two names of the same resistor: what their logs differ by is the board.</summary>
    [Fact]
    public async Task Two_fixtures_with_the_same_resistor_see_other_noise_and_the_same_in_each_run()
    {
        await RunAsync(_first, "dummy,dummy-100");
        await RunAsync(_second, "dummy-100");

        Assert.NotEqual(Microvolts(_first, "dummy"), Microvolts(_first, "dummy-100"));
        Assert.Equal(Microvolts(_second, "dummy-100"), Microvolts(_first, "dummy-100"));
    }

    private static async Task RunAsync(TemporaryStore store, string cells)
    {
        string file = Path.Combine(store.Directory, "look.yaml");
        await File.WriteAllTextAsync(file, Protocol, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] line = ["demo", "--protocol", file, "--cells", cells, "--headless", "--data", store.Directory];
        int code = await CommandRunner.RunAsync(AllCommands.Root(), line, output, error, TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());
    }

    private static long[] Microvolts(TemporaryStore store, string cell)
    {
        using var tests = new TestReader(store.Database);
        StoredTest test = tests.List(new TestFilter()).Single(one => one.CellName == cell);
        long[] seen = [.. tests.Samples(test).Select(sample => sample.CellMicrovolts)];
        Assert.True(seen.Length > 10);
        return seen;
    }
}
