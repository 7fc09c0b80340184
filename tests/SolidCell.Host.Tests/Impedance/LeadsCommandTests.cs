using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Impedance;

/// <summary>The short of the dummy cell, from the step on a virtual fixture to the spectra that its leads are taken off.</summary>
public sealed class LeadsCommandTests : IDisposable
{
    private const string Protocol = """
        solidcell: 1
        name: leads
        cell:
          kind: symmetric
          area: 0.7854 cm2
        on:
          soft-short: note
          hard-short: note
        safety:
          voltage: -1 V to 1 V
          current: 10 mA
          pressure: 1 MPa to 10 MPa
          temperature: 20 degC to 40 degC
        steps:
          - impedance: 1 Hz to 200 kHz
            points-per-decade: 5
            amplitude: 10 mV
        """;

    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_short_is_kept_as_the_leads_of_its_fixture_and_taken_off_later_spectra_and_a_cell_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_store.Directory, "leads.yaml"), Protocol, TestContext.Current.CancellationToken);
        await DoneAsync("demo", "--headless", "--cells", "dummy-short,dummy-10", "--protocol", Path.Combine(_store.Directory, "leads.yaml"));
        (StoredTest closed, StoredTest cell) = (Test("dummy-short"), Test("dummy-10"));

        Assert.Contains(closed.Fixture, await DoneAsync("impedance", "leads", closed.Id[..8], "--ohms", "0.05"), StringComparison.Ordinal);
        Assert.Contains(closed.Fixture, await DoneAsync("impedance", "leads"), StringComparison.Ordinal);
        (int code, _, string error) = await InvokeAsync("impedance", "leads", cell.Id[..8]);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("no short was at the terminals", error, StringComparison.Ordinal);

        TakeOffFrom(cell);
        JsonNode spectrum = JsonNode.Parse(await DoneAsync("impedance", "fit", cell.Id[..8], "--json"))!.AsArray().Single()!;
        Assert.Contains($"the leads of {cell.Fixture} are taken off", (string?)spectrum["correction"], StringComparison.Ordinal);
        Assert.Equal("noise", (string?)spectrum["weighting"]);
        Assert.Equal(10, (double)spectrum["r_bulk"]!["ohm"]!, 0.1);
        Assert.Contains("note: the leads of", await DoneAsync("impedance", "fit", cell.Id[..8]), StringComparison.Ordinal);
    }

    private StoredTest Test(string cell)
    {
        using var reader = new TestReader(_store.Database);
        return reader.List(new TestFilter()).Single(test => test.CellName == cell);
    }

    /// <summary>Every fixture of a demo is one of its own: the same leads are kept for that of the cell, as of an earlier day.</summary>
    private void TakeOffFrom(StoredTest cell)
    {
        var registry = new LeadRegistry(_store.Database, TimeProvider.System);
        registry.Keep(registry.All().Single() with { Fixture = cell.Fixture, Measured = cell.Started.AddDays(-1) });
        using Microsoft.Data.Sqlite.SqliteConnection connection = _store.Database.Connect();
        connection.Execute("DELETE FROM spectra");
    }

    private async Task<string> DoneAsync(params string[] words)
    {
        (int code, string output, string error) = await InvokeAsync(words);
        Assert.True(code == ExitCode.Done, error);
        return output;
    }

    private async Task<(int Code, string Output, string Error)> InvokeAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandRunner.RunAsync(AllCommands.Root(), [.. words, "--data", _store.Directory], output, error,
            TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
