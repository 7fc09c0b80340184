using SolidCell.Mqtt.Access;
using SolidCell.Security.Accounts;

namespace SolidCell.Security.Tests.Accounts;

/// <summary>How many accounts there may be, what is said where one is not there, and what a broker sees of changes.</summary>
public sealed class AccountBoundsTests : IDisposable
{
    private readonly TemporaryLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void Ten_thousand_accounts_are_the_most()
    {
        IEnumerable<string> lines = Enumerable.Range(0, AccountFile.Most - 1).Select(i => $"b{i}:*");
        File.WriteAllText(_lab.Folder.Accounts, string.Join('\n', lines) + "\n");
        Assert.NotEmpty(_lab.Accounts.Add("last"));
        Assert.Equal(10_000, _lab.Accounts.Read().Count);
        Assert.Equal("There are 10000 accounts, the most there may be; remove some with 'solidcell fixtures remove NAME'.",
            Refusal(() => _lab.Accounts.Add("one-more")));
        Assert.Equal(10_000, _lab.Accounts.Read().Count);
    }

    [Fact]
    public void An_account_that_is_not_there_is_named_whatever_is_to_be_done_with_it()
    {
        Action<string>[] changes = [name => _lab.Accounts.Rotate(name), _lab.Accounts.Revoke, _lab.Accounts.Remove];
        foreach (Action<string> change in changes)
        {
            Assert.Equal("There is no account 'bench-9'; 'solidcell security show' lists them.", Refusal(() => change("bench-9")));
        }
    }

    [Fact]
    public void Only_the_account_that_is_meant_changes()
    {
        IReadOnlyList<AccountLine> before = _lab.Accounts.Read();
        string host = _lab.Host;
        _lab.Accounts.Rotate("bench-1");
        IReadOnlyList<AccountLine> after = _lab.Accounts.Read();
        Assert.Equal(["host", "bench-1", "bench-2"], after.Select(line => line.Name));
        Assert.Equal([true, false, true], before.Zip(after, (one, other) => one == other));
        Assert.Equal(host, _lab.Host);
        _lab.Accounts.Revoke("bench-2");
        Assert.Equal([false, false, true], _lab.Accounts.Read().Select(line => line.Hash is null));
        _lab.Accounts.Remove("bench-1");
        Assert.Equal(["host", "bench-2"], _lab.Accounts.Read().Select(line => line.Name));
    }

    [Fact]
    public void The_account_of_this_computer_is_not_taken_away()
    {
        Assert.Equal("bench-1", AccountFile.Fixture("bench-1"));
        const string Message = "'host' is the account of this computer, which cannot be taken away; 'solidcell security rotate' gives it a new password.";
        Assert.Equal(Message, Refusal(() => AccountFile.Fixture("host")));
        Assert.Equal(Message, Refusal(() => _lab.Accounts.Remove("host")));
    }

    [Fact]
    public void A_second_beginning_leaves_the_accounts_as_they_are()
    {
        string before = File.ReadAllText(_lab.Folder.Accounts);
        _lab.Accounts.Initialize();
        Assert.Equal(before, File.ReadAllText(_lab.Folder.Accounts));
    }

    [Fact]
    public void A_line_that_is_none_is_named_with_what_to_do()
    {
        File.WriteAllText(_lab.Folder.Accounts, "bench-1\nhost:*\n");
        Assert.Equal($"{_lab.Folder.Accounts}, line 1, is no account; put the file back from a backup, or delete the line and pair that fixture again.",
            Refusal(() => _lab.Accounts.Read()));
    }

    [Fact]
    public void Two_commands_do_not_change_the_file_at_once()
    {
        using (FileStream held = Store.Files.PrivateFiles.OpenAlone(_lab.Folder.Accounts + ".lock"))
        {
            string message = Refusal(() => _lab.Accounts.Add("bench-3"));
            Assert.StartsWith($"Another command is changing {_lab.Folder.Accounts}; try again (", message, StringComparison.Ordinal);
            Assert.EndsWith(").", message, StringComparison.Ordinal);
            Assert.DoesNotContain(".)", message, StringComparison.Ordinal);
        }

        Assert.NotEmpty(_lab.Accounts.Add("bench-3"));
    }

    [Fact]
    public void Of_two_lines_of_a_name_the_last_one_counts()
    {
        string first = PasswordHash.Of("first"), last = PasswordHash.Of("last");
        File.WriteAllText(_lab.Folder.Accounts, $"bench-1:{first}\nbench-1:{last}\n");
        BrokerAccounts accounts = BrokerAccounts.Open(_lab.Folder);
        Assert.Null(accounts.Identify("bench-1", "first"));
        Assert.Equal(new BrokerIdentity(BrokerRole.Fixture, "bench-1"), accounts.Identify("bench-1", "last"));
    }

    [Fact]
    public void A_broker_is_told_of_accounts_that_ended_and_not_of_new_ones()
    {
        BrokerAccounts accounts = BrokerAccounts.Open(_lab.Folder);
        Assert.Empty(accounts.Reload());
        string fresh = _lab.Accounts.Add("bench-3");
        Assert.Empty(accounts.Reload());
        Assert.NotNull(accounts.Identify("bench-3", fresh));
        _lab.Accounts.Remove("bench-3");
        _lab.Accounts.Revoke("bench-2");
        Assert.Equal(["bench-2", "bench-3"], accounts.Reload().Order());
        _lab.Accounts.Rotate("bench-2");
        Assert.Empty(accounts.Reload());
    }

    private static string Refusal(Action change) => Assert.Throws<SecurityException>(change).Message;
}
