using System.Text.RegularExpressions;
using SolidCell.Dashboard.Pairing;
using SolidCell.Host.Fixtures.Pairing;
using SolidCell.Host.Tests.Operating;
using SolidCell.Operations;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Pairing;

namespace SolidCell.Host.Tests.Fixtures.Pairing;

/// <summary>
/// What is written as fixtures get accounts and lose them, in Whole/pairing.txt. ADDRESS is where this computer is on its network, and
/// NAMES are its own.
/// </summary>
public sealed partial class WholePairingTests : IDisposable
{
    private static readonly string[] Commands =
    [
        "fixtures add bench-1 --host lab.example --output DIR/1.json",
        "fixtures add bench-2 --host 10.9.8.7 --lan-port 1234 --output DIR/2.json --json", "fixtures add bench-3 --output DIR/3.json",
        "fixtures add bench-3 --host lab.example --output DIR/4.json", "fixtures add bench-4 --host lab.example --output DIR/1.json",
        "fixtures add bench-4 --host 127.0.0.1 --output DIR/4.json", "fixtures add bench-4 --host nowhere.example --output DIR/4.json",
        "fixtures add bench-4 --lan-port 65536", "fixtures add bench-4 --lan-port 0", "fixtures add bench_4 --output DIR/4.json",
        "fixtures add bench-4 --qr --json", "fixtures add host --host lab.example --output DIR/4.json",
        "fixtures rotate bench-1 --host lab.example --output DIR/5.json", "fixtures rotate bench-9 --host lab.example --output DIR/6.json",
        "fixtures revoke bench-1", "fixtures revoke bench-2 --json", "fixtures revoke bench-9", "fixtures remove bench-1",
        "fixtures remove bench-2 --json", "fixtures remove bench-9", "fixtures remove host",
    ];

    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    private SecurityFolder Secrets => SecurityFolder.Of(_store.Directory);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_is_written_of_accounts_is_what_it_was()
    {
        var session = new CommandLineSession(_store.Directory);
        Assert.Equal(0, await session.RunAsync("security init --name lab.example --name 10.9.8.7"));
        string text = await session.TextAsync(Commands);
        string here = Path.GetRelativePath(Environment.CurrentDirectory, _store.Directory);
        text = text.Replace(here.Replace(_store.Directory, "DIR", StringComparison.Ordinal), "HERE", StringComparison.Ordinal);
        text = Found().Replace(Known().Replace(text, "NAMES"), "ADDRESS");
        GoldenText.Check(text, "tests", "SolidCell.Host.Tests", "Fixtures", "Whole", "pairing.txt");
        Assert.Equal((8883, 1234), (PairingFile.Read(PathOf("1.json")).Port, PairingFile.Read(PathOf("2.json")).Port));
        Assert.Equal(File.ReadAllText(Secrets.AuthorityCertificate), PairingFile.Read(PathOf("5.json")).Authority);
    }

    [Fact]
    public async Task The_code_on_the_screen_is_that_of_the_file()
    {
        var session = new CommandLineSession(_store.Directory);
        Assert.Equal(0, await session.RunAsync("security init --name lab.example"));
        Assert.Equal(0, await session.RunAsync($"fixtures add bench-1 --host lab.example --qr --output {PathOf("1.json")}"));
        string code = PairingCode.Terminal(PairingCode.Rows(PairingFile.Read(PathOf("1.json"))));
        Assert.StartsWith(code + Environment.NewLine + PathOf("1.json"), session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixture_that_is_added_in_the_dashboard_gets_the_same_file()
    {
        Assert.Equal(0, await new CommandLineSession(_store.Directory).RunAsync("security init --name 10.9.8.7"));
        var pairing = new HostPairing(Secrets, 4321, TimeProvider.System);
        PairingView view = pairing.Add("bench-7");
        Assert.Equal("bench-7.pairing.json", view.FileName);
        await File.WriteAllTextAsync(PathOf("7.json"), view.Content, TestContext.Current.CancellationToken);
        PairingFile file = PairingFile.Read(PathOf("7.json"));
        Assert.Equal(("bench-7", 4321, PairingFile.CurrentVersion, File.ReadAllText(Secrets.AuthorityCertificate)),
            (file.Fixture, file.Port, file.Version, file.Authority));
        Assert.NotNull(BrokerAccounts.Open(Secrets).Identify("bench-7", file.Password));
        Assert.Equal(PairingCode.Rows(file), view.Modules);
        Assert.Contains("bench-7", Assert.Throws<OperationException>(() => pairing.Add("bench-7")).Message, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_store.Directory, name);

    [GeneratedRegex("(?<=There are ).*lab\\.example.*(?=\\.)")]
    private static partial Regex Known();

    [GeneratedRegex("(?<=how bench-3 finds )[^ ]+")]
    private static partial Regex Found();
}
