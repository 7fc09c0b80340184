using SolidCell.Mqtt.Access;
using SolidCell.Security.Accounts;

namespace SolidCell.Security.Tests.Accounts;

public sealed class AccountFileTests
{
    [Fact]
    public void A_fixture_is_known_by_its_password_and_the_host_by_the_one_in_the_folder()
    {
        using var lab = new TemporaryLab();
        BrokerAccounts accounts = BrokerAccounts.Open(lab.Folder);
        Assert.Equal(new BrokerIdentity(BrokerRole.Fixture, "bench-1"), accounts.Identify("bench-1", lab.BenchOne));
        Assert.Equal(new BrokerIdentity(BrokerRole.Host, "host"), accounts.Identify("host", lab.Host));
        Assert.Null(accounts.Identify("bench-1", lab.BenchTwo));
        Assert.Null(accounts.Identify("bench-3", lab.BenchOne));
        Assert.True(accounts.IsFixture("bench-1"));
        Assert.False(accounts.IsFixture("host"));
    }

    [Fact]
    public void A_new_password_ends_the_old_one_and_says_whose_connections_must_end()
    {
        using var lab = new TemporaryLab();
        BrokerAccounts accounts = BrokerAccounts.Open(lab.Folder);
        string fresh = lab.Accounts.Rotate("bench-1");
        Assert.Equal(["bench-1"], accounts.Reload());
        Assert.Null(accounts.Identify("bench-1", lab.BenchOne));
        Assert.NotNull(accounts.Identify("bench-1", fresh));
        Assert.Empty(accounts.Reload());
    }

    [Fact]
    public void A_revoked_account_lets_nobody_in_and_its_name_stays_taken_until_it_is_removed()
    {
        using var lab = new TemporaryLab();
        BrokerAccounts accounts = BrokerAccounts.Open(lab.Folder);
        lab.Accounts.Revoke("bench-1");
        Assert.Equal(["bench-1"], accounts.Reload());
        Assert.Null(accounts.Identify("bench-1", lab.BenchOne));
        Assert.True(accounts.IsFixture("bench-1"));
        lab.Accounts.Remove("bench-1");
        accounts.Reload();
        Assert.False(accounts.IsFixture("bench-1"));
        Assert.NotEmpty(lab.Accounts.Add("bench-1"));
    }

    [Theory]
    [InlineData("host", "'host' is the account of this computer")]
    [InlineData("bench-1", "There is an account 'bench-1' already")]
    [InlineData("bench:4", "is no name of a fixture")]
    [InlineData("", "is no name of a fixture")]
    public void A_name_that_cannot_be_is_refused_and_nothing_changes(string name, string message)
    {
        using var lab = new TemporaryLab();
        string before = File.ReadAllText(lab.Folder.Accounts);
        Assert.Contains(message, Assert.Throws<SecurityException>(() => lab.Accounts.Add(name)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(lab.Folder.Accounts));
    }

    [Fact]
    public void The_hosts_account_is_renewed_with_its_file_and_cannot_be_taken_away()
    {
        using var lab = new TemporaryLab();
        string before = lab.Host;
        lab.Accounts.Rotate(AccountFile.Host);
        Assert.NotEqual(before, lab.Host);
        Assert.NotNull(BrokerAccounts.Open(lab.Folder).Identify("host", lab.Host));
        Assert.Throws<SecurityException>(() => lab.Accounts.Remove(AccountFile.Host));
        Assert.Throws<SecurityException>(() => lab.Accounts.Revoke(AccountFile.Host));
    }

    [Fact]
    public void A_damaged_line_is_named_and_a_broker_goes_on_with_what_it_has_read()
    {
        using var lab = new TemporaryLab();
        BrokerAccounts accounts = BrokerAccounts.Open(lab.Folder);
        File.AppendAllText(lab.Folder.Accounts, "bench-3:plain\n");
        Assert.Contains("line 4", Assert.Throws<SecurityException>(accounts.Reload).Message, StringComparison.Ordinal);
        Assert.NotNull(accounts.Identify("bench-1", lab.BenchOne));
    }

    [Fact]
    public void No_password_is_in_the_file()
    {
        using var lab = new TemporaryLab();
        string text = File.ReadAllText(lab.Folder.Accounts);
        Assert.All(
            new[] { lab.BenchOne, lab.BenchTwo, lab.Host }, password => Assert.DoesNotContain(password, text, StringComparison.Ordinal));
    }
}
