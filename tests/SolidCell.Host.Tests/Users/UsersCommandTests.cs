using SolidCell.Dashboard.Security;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Users;
using SolidCell.Security;

namespace SolidCell.Host.Tests.Users;

/// <summary>'solidcell users', and the dashboard that follows what it changes.</summary>
public sealed class UsersCommandTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_user_who_is_added_is_let_in_and_one_who_is_removed_is_not_and_no_token_is_printed()
    {
        var people = new DashboardPeople(SecurityFolder.Of(_store.Directory), TimeProvider.System, _ => { });
        string file = Path.Combine(_store.Directory, "ann.token");
        string said = await RunAsync("users", "add", "ann", "--role", "operator", "--output", file);
        string token = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim();
        Assert.DoesNotContain(token, said + await RunAsync("users", "list"), StringComparison.Ordinal);
        await Eventually.IsAsync(() => people.ByToken(token) is { Name: "ann", Role: DashboardRole.Operator });
        string fresh = Path.Combine(_store.Directory, "fresh.token");
        await RunAsync("users", "rotate", "ann", "--output", fresh);
        await Eventually.IsAsync(() => people.ByToken(token) is null);
        await RunAsync("users", "remove", "ann");
        await Eventually.IsAsync(() => people.ByName("ann") is null);
    }

    [Fact]
    public async Task A_file_that_is_damaged_lets_no_user_in_and_is_told()
    {
        await RunAsync("users", "add", "ann", "--output", Path.Combine(_store.Directory, "ann.token"));
        await File.AppendAllTextAsync(Path.Combine(_store.Directory, "security", "people"), "rubbish\n",
            TestContext.Current.CancellationToken);
        var told = new List<string>();
        Assert.Null(new DashboardPeople(SecurityFolder.Of(_store.Directory), TimeProvider.System, told.Add).ByName("ann"));
        Assert.Contains("line 2", Assert.Single(told), StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), [.. words, "--data", _store.Directory], output, error,
                TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());
        return output.ToString() + error;
    }
}
