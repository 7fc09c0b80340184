using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Mqtt;
using SolidCell.Security;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Tests.Doctor;

/// <summary>'solidcell doctor' on directories that are well and that are not.</summary>
public sealed class DoctorTests : IAsyncDisposable
{
    private readonly TemporaryStore _store = new();
    private EmbeddedBroker? _broker;

    public async ValueTask DisposeAsync()
    {
        await (_broker?.DisposeAsync() ?? ValueTask.CompletedTask);
        _store.Dispose();
    }

    [Fact]
    public async Task A_host_that_is_well_has_no_failure_and_names_every_part()
    {
        LabSecurity.Open(SecurityFolder.Of(_store.Directory), () => ServerNames.OfThisComputer([]), TimeProvider.System);
        (int code, Dictionary<string, string> levels) = await RunAsync();
        Assert.Equal(ExitCode.Done, code);
        foreach (string check in new[] { "version", "directory", "disk", "database", "clock", "authority", "certificate", "accounts",
            "ports", "broker", "fixtures" })
        {
            Assert.Contains(check, levels);
        }

        Assert.Equal("ok", levels["database"]);
        Assert.Equal("ok", levels["certificate"]);
    }

    [Fact]
    public async Task A_database_that_was_cut_fails()
    {
        string path = _store.Database.Path;
        byte[] whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(path, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);
        (int code, Dictionary<string, string> levels) = await RunAsync();
        Assert.Equal((ExitCode.Failed, "failure"), (code, levels["database"]));
    }

    [Fact]
    public async Task A_key_that_everybody_can_read_fails()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        SecurityFolder folder = SecurityFolder.Of(_store.Directory);
        LabSecurity.Open(folder, () => ServerNames.OfThisComputer([]), TimeProvider.System);
        File.SetUnixFileMode(folder.AuthorityKey, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        (int code, Dictionary<string, string> levels) = await RunAsync();
        Assert.Equal((ExitCode.Failed, "failure"), (code, levels["authority"]));
    }

    [Fact]
    public async Task Accounts_that_are_damaged_fail_and_a_broker_that_is_away_is_to_be_looked_at()
    {
        SecurityFolder folder = SecurityFolder.Of(_store.Directory);
        LabSecurity.Open(folder, () => ServerNames.OfThisComputer([]), TimeProvider.System);
        await File.WriteAllTextAsync(folder.Accounts, "no account\n", TestContext.Current.CancellationToken);
        (int code, Dictionary<string, string> levels) = await RunAsync("127.0.0.1:9");
        Assert.Equal((ExitCode.Failed, "failure", "warning"), (code, levels["accounts"], levels["broker"]));
    }

    private async Task<(int Code, Dictionary<string, string> Levels)> RunAsync(string? broker = null)
    {
        _broker ??= await EmbeddedBroker.StartAsync(0);
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] words = ["doctor", "--json", "--data", _store.Directory, "--broker", broker ?? $"127.0.0.1:{_broker.Port}"];
        int code = await CommandRunner.RunAsync(AllCommands.Root(), words, output, error, TestContext.Current.CancellationToken);
        Assert.Equal("", error.ToString());
        return (code, JsonNode.Parse(output.ToString())!.AsArray()
            .ToDictionary(finding => (string)finding!["check"]!, finding => (string)finding!["level"]!));
    }
}
