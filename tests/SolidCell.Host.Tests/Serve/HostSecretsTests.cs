using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.Serve;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.Serve;

/// <summary>Passwords, tokens and webhook addresses: who can read them, and that they are shown to nobody.</summary>
public sealed class HostSecretsTests : IDisposable
{
    private const string Secret = "T0P/S3CRET";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("solidcell-secrets-");

    private string ConfigFile => Path.Combine(_data.FullName, HostConfiguration.FileName);

    public void Dispose() => _data.Delete(true);

    [Fact]
    public async Task A_closed_config_file_stays_closed_when_groups_are_set_and_a_new_one_is_closed()
    {
        FileModes.SkipOnWindows();
        var session = new CommandLineSession(_data.FullName);
        Assert.Equal(0, await session.RunAsync("groups set a bench-1"));
        Assert.Equal(FileModes.OwnerOnly, FileModes.Of(ConfigFile));
        await File.WriteAllTextAsync(ConfigFile, """{"password":"x","webhooks":["https://chat.lab/x"]}""",
            TestContext.Current.CancellationToken);
        FileModes.Set(ConfigFile, FileModes.OwnerOnly | UnixFileMode.GroupRead);
        Assert.Equal(0, await session.RunAsync("groups set a bench-1 bench-2"));
        Assert.Equal(0, await session.RunAsync("groups remove a"));
        Assert.Equal(FileModes.OwnerOnly | UnixFileMode.GroupRead, FileModes.Of(ConfigFile));
        Assert.Equal(("x", "https://chat.lab/x"),
            (HostConfiguration.Read(_data).Password, Assert.Single(HostConfiguration.Read(_data).Webhooks)));
    }

    [Theory]
    [InlineData("""{"token":"x"}""", true)]
    [InlineData("""{"webhooks":["https://chat.lab/x"]}""", true)]
    [InlineData("""{"broker":"lab"}""", false)]
    public void A_secret_that_every_user_can_read_is_told(string content, bool isTold)
    {
        FileModes.SkipOnWindows();
        File.WriteAllText(ConfigFile, content);
        FileModes.Set(ConfigFile, FileModes.OwnerOnly | UnixFileMode.OtherRead);
        Assert.Equal(isTold, HostConfiguration.Read(_data).Exposure?.Contains("chmod 600", StringComparison.Ordinal) ?? false);
        FileModes.Set(ConfigFile, FileModes.OwnerOnly);
        Assert.Null(HostConfiguration.Read(_data).Exposure);
    }

    [Fact]
    public void Webhooks_come_from_the_command_line_the_environment_or_the_file_in_this_order()
    {
        File.WriteAllText(ConfigFile, """{"webhooks":["https://file.lab/1","https://file.lab/2"]}""");
        Assert.Equal(["https://file.lab/1", "https://file.lab/2"], HostConfiguration.Read(_data).Webhooks);
        Environment.SetEnvironmentVariable("SOLIDCELL_WEBHOOKS", "https://env.lab/1 https://env.lab/2");
        try
        {
            IReadOnlyList<string> configured = HostConfiguration.Read(_data).Webhooks;
            Assert.Equal(["https://env.lab/1", "https://env.lab/2"], configured);
            Assert.Equal([new Uri("https://typed.lab/")], WebhookAddress.ReadAll(["https://typed.lab/"], configured));
        }
        finally
        {
            Environment.SetEnvironmentVariable("SOLIDCELL_WEBHOOKS", null);
        }
    }

    [Theory]
    [InlineData("chat.lab/T0P/S3CRET", "--webhook, number 1: this is no http or https address")]
    [InlineData("ftp://chat.lab/T0P/S3CRET", "--webhook, number 1: this is no http or https address")]
    public async Task A_wrong_webhook_address_is_not_repeated(string address, string words)
    {
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["serve", "--webhook", address, "--data", _data.FullName], TextWriter.Null,
                error, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_serve_says_at_its_start_names_the_hosts_of_webhooks_and_no_token_that_was_given()
    {
        using var output = new StringWriter();
        var options = new ServeOptions { Token = "correct-horse-battery", Webhooks = [new Uri("https://chat.lab/" + Secret)] };
        ServeNotice.Write(output, options, "http://127.0.0.1:8080", new ServeNotice.Broker("127.0.0.1:1883", null), null, options.Token,
            []);
        Assert.Contains("chat.lab", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(options.Token, output.ToString(), StringComparison.Ordinal);
    }
}
