using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Pairing;

namespace SolidCell.Host.Tests.Security;

public sealed class SecurityCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-security-");

    public void Dispose() => _folder.Delete(recursive: true);

    private SecurityFolder Secrets => SecurityFolder.Of(PathOf("data"));

    [Fact]
    public async Task Init_makes_everything_once_and_show_says_what_there_is_but_no_secret()
    {
        (int code, string output, string _) = await RunAsync("security", "init", "--name", "cells.uni.example", "--name", "10.1.2.3");
        Assert.Equal(0, code);
        Assert.Contains("Keep a copy of that folder", output, StringComparison.Ordinal);
        string authority = File.ReadAllText(Secrets.AuthorityCertificate);
        Assert.Equal(0, (await RunAsync("security", "init")).Code);
        Assert.Equal(authority, File.ReadAllText(Secrets.AuthorityCertificate));

        JsonNode shown = JsonNode.Parse((await RunAsync("security", "show", "--json")).Output)!;
        string[] names = [.. shown["names"]!.AsArray().Select(name => (string)name!)];
        Assert.Contains("cells.uni.example", names);
        Assert.Contains("10.1.2.3", names);
        string text = (await RunAsync("security", "show")).Output + shown.ToJsonString();
        Assert.DoesNotContain(File.ReadAllText(Secrets.HostPassword).Trim(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("$7$", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotation_makes_certificate_and_password_new_and_the_authority_when_it_is_asked_for()
    {
        await RunAsync("security", "init", "--name", "lab.example");
        string[] before = Kept();
        Assert.Equal(0, (await RunAsync("security", "rotate")).Code);
        string[] renewed = Kept();
        Assert.Equal([true, false, false], renewed.Zip(before, (now, then) => now == then));
        Assert.Equal(0, (await RunAsync("security", "rotate", "--authority")).Code);
        Assert.Equal([false, false, false], Kept().Zip(renewed, (now, then) => now == then));

        string[] Kept() =>
            [.. new[] { Secrets.AuthorityCertificate, Secrets.ServerCertificate, Secrets.HostPassword }.Select(File.ReadAllText)];
    }

    [Fact]
    public async Task A_fixture_is_added_renewed_revoked_and_removed()
    {
        string file = PathOf("bench-3.json");
        await RunAsync("security", "init", "--name", "lab.example");
        Assert.Equal(0, (await RunAsync("fixtures", "add", "bench-3", "--host", "lab.example", "--output", file)).Code);
        PairingFile pairing = PairingFile.Read(file);
        Assert.Equal(("bench-3", "lab.example", 8883), (pairing.Fixture, pairing.Broker, pairing.Port));
        Assert.NotNull(Open().Identify("bench-3", pairing.Password));

        Assert.Equal(0, (await RunAsync("fixtures", "rotate", "bench-3", "--host", "lab.example", "--output", PathOf("new.json"))).Code);
        Assert.Null(Open().Identify("bench-3", pairing.Password));
        Assert.Equal(0, (await RunAsync("fixtures", "revoke", "bench-3")).Code);
        Assert.Contains("bench-3 (revoked)", (await RunAsync("security", "show")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("fixtures", "remove", "bench-3")).Code);
        Assert.False(Open().IsFixture("bench-3"));
    }

    [Theory]
    [InlineData("There are no certificates and accounts in", "security", "show")]
    [InlineData("is no name or address", "security", "init", "--name", "a_b")]
    [InlineData("is this computer as it calls itself", "fixtures", "add", "bench-3", "--host", "localhost")]
    [InlineData("is not in the certificate of this host", "fixtures", "add", "bench-3", "--host", "elsewhere.example")]
    [InlineData("is no name of a fixture", "fixtures", "add", "bench_3", "--host", "lab.example")]
    [InlineData("There is no account 'bench-9'", "fixtures", "rotate", "bench-9", "--host", "lab.example")]
    [InlineData("There is no account 'bench-9'", "fixtures", "revoke", "bench-9")]
    [InlineData("is the account of this computer", "fixtures", "remove", "host")]
    public async Task What_cannot_be_is_refused_and_no_file_is_written(string message, params string[] words)
    {
        if (words[0] == "fixtures")
        {
            await RunAsync("security", "init", "--name", "lab.example");
        }

        string[] output = words.Contains("--host") ? ["--output", PathOf("pairing.json")] : [];
        (int code, string _, string error) = await RunAsync([.. words, .. output]);
        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("pairing.json")));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten_and_no_account_is_made()
    {
        await RunAsync("security", "init", "--name", "lab.example");
        File.WriteAllText(PathOf("mine.json"), "mine");
        (int code, string _, string error) =
            await RunAsync("fixtures", "add", "bench-3", "--host", "lab.example", "--output", PathOf("mine.json"));
        Assert.Equal(1, code);
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(PathOf("mine.json")));
        Assert.False(Open().IsFixture("bench-3"));
    }

    [Fact]
    public async Task The_files_for_mosquitto_name_where_they_will_be_and_hold_no_account_that_was_revoked()
    {
        await RunAsync("security", "init", "--name", "lab.example");
        await RunAsync("fixtures", "add", "bench-3", "--host", "lab.example", "--output", PathOf("a.json"));
        await RunAsync("fixtures", "add", "bench-4", "--host", "lab.example", "--output", PathOf("b.json"));
        await RunAsync("fixtures", "revoke", "bench-4");
        Assert.Equal(0, (await RunAsync("security", "mosquitto", PathOf("mosquitto"), "--installed", "/etc/mosquitto/solidcell")).Code);
        string configuration = File.ReadAllText(Path.Combine(PathOf("mosquitto"), "solidcell.conf"));
        Assert.Contains("acl_file /etc/mosquitto/solidcell/rights\n", configuration, StringComparison.Ordinal);
        Assert.Contains("allow_anonymous false\n", configuration, StringComparison.Ordinal);
        Assert.Equal(["host", "bench-3"], File.ReadLines(Path.Combine(PathOf("mosquitto"), "accounts")).Select(line => line.Split(':')[0]));
    }

    private BrokerAccounts Open() => BrokerAccounts.Open(Secrets);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), [.. words, "--data", PathOf("data")], output, error,
                TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
