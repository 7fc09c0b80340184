using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Doctor;
using SolidCell.Host.Tests.Operating;
using SolidCell.Ingest.Live;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests.Doctor;

/// <summary>
/// What each check of 'doctor' finds, good and bad, in Whole/findings.txt. Certificates are made at a time of the test; N is a
/// number of this computer.
/// </summary>
public sealed partial class WholeFindingsTests : IDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly FixtureReading Heard = new() { Fixture = "press-1", FirmwareVersion = 10203, LastHeard = Then };

    private readonly TemporaryStore _store = new();
    private readonly StringBuilder _text = new();

    private DirectoryInfo Data => new(_store.Directory);

    private SecurityFolder Secrets => SecurityFolder.Of(_store.Directory);

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(1L << 30, "ok", "1.1 GB are free.")]
    [InlineData((1L << 30) - 1, "look",
        "1.1 GB are free; a test of 1000 h takes 0.15 GB. Make room before the fixtures have to wait.")]
    public void A_disk_is_full_below_a_gibibyte(long free, string level, string words)
    {
        DoctorFinding found = StorageChecks.Disk(free);
        Assert.Equal((level, words), (found.Word, found.Text));
    }

    [Fact]
    public async Task Each_finding_is_what_it_was()
    {
        FileModes.SkipOnWindows();
        Fixtures();
        Storage();
        Certificates();
        Tell("ports while serve runs", PortChecks.Run(true));
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        using (DataDirectoryLock.Take(Data))
        {
            string lines = await session.TextAsync("doctor", "doctor --json");
            _text.Append(Version().Replace(lines, "VERSION"));
        }

        await session.RunAsync("doctor --json");
        Assert.DoesNotContain("runs on this directory", session.Output, StringComparison.Ordinal);
        string text = Numbers().Replace(Clock().Replace(_text.ToString(), "NOW"), "N").Replace(_store.Directory, "DIR", StringComparison.Ordinal);
        GoldenText.Check(text, "tests", "SolidCell.Host.Tests", "Doctor", "Whole", "findings.txt");
    }

    private void Fixtures()
    {
        FixtureReading gone = new() { Fixture = "gone-1", BootId = 1 };
        Tell("no fixture", FixtureChecks.Run([]));
        Tell("one", FixtureChecks.Run([Heard]));
        Tell("one kept, one lost", FixtureChecks.Run([gone, Heard with { Fixture = "lost-1", IsLost = true }]));
        Tell("two versions, one unknown, one away, one sick", FixtureChecks.Run(
        [
            Heard, Heard with { Fixture = "press-2", FirmwareVersion = 10204, SelfTest = 4 },
            Heard with { Fixture = "press-3", FirmwareVersion = 0 }, gone,
        ]));
    }

    private void Storage()
    {
        using TemporaryStore empty = TemporaryStore.WithoutDatabase();
        Tell("no directory", StorageChecks.Run(new DirectoryInfo("/nowhere/solidcell"), Then));
        Tell("no database", StorageChecks.Run(new DirectoryInfo(empty.Directory), Then), empty.Directory);
        Directory.CreateDirectory(Path.Combine(empty.Directory, "open"));
        FileModes.Set(Path.Combine(empty.Directory, "open"), FileModes.OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        Tell("open to all", StorageChecks.Run(new DirectoryInfo(Path.Combine(empty.Directory, "open")), Then), empty.Directory);
        HandMadeTests.Write(_store.Database);
        using var reader = new TestReader(_store.Database);
        DateTimeOffset last = reader.Fixtures().Max(fixture => fixture.LastSeen)!.Value;
        Tell("a database", StorageChecks.Run(Data, last));
        Tell("a clock that is behind by five minutes", StorageChecks.Run(Data, last.AddMinutes(-5)));
        Tell("a clock that is behind by a millisecond more", StorageChecks.Run(Data, last.AddMinutes(-5).AddMilliseconds(-1)));
        Tell("the first second that can be", StorageChecks.Run(new DirectoryInfo("/nowhere"), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Tell("the second before", StorageChecks.Run(new DirectoryInfo("/nowhere"), new DateTimeOffset(2025, 12, 31, 23, 59, 59, TimeSpan.Zero)));
    }

    private void Certificates()
    {
        Tell("no certificate", Check(Then));
        File.WriteAllText(Path.Combine(_store.Directory, "config.json"), """{"token":"x"}""");
        FileModes.Set(Path.Combine(_store.Directory, "config.json"), FileModes.OwnerOnly | UnixFileMode.OtherRead);
        LabSecurity.Open(Secrets, () => ServerNames.OfThisComputer([]), new ClockOfTest(Then));
        using CertificateAuthority authority = CertificateAuthority.Of(Secrets);
        using X509Certificate2 server = ServerCertificate.Read(Secrets)!;
        DateTimeOffset certificate = server.NotAfter.ToUniversalTime();
        Tell("all new", Check(Then));
        var accounts = new AccountFile(Secrets);
        accounts.Add("press-1");
        accounts.Add("press-2");
        accounts.Revoke("press-2");
        Tell("25 days before the certificate ends", Check(certificate.AddDays(-25)));
        Tell("a second later", Check(certificate.AddDays(-25).AddSeconds(1)));
        Tell("a second before its end", Check(certificate.AddSeconds(-1)));
        Tell("at its end", Check(certificate));
        Tell("365 days before the authority ends", Check(authority.ValidUntil.AddDays(-365)));
        Tell("a second before that", Check(authority.ValidUntil.AddDays(-365).AddSeconds(-1)));

        File.WriteAllText(Secrets.ServerCertificate, "none");
        File.WriteAllText(Secrets.Accounts, "no account\n");
        FileModes.Set(Secrets.AuthorityKey, FileModes.OwnerOnly | UnixFileMode.OtherRead);
        Tell("damaged", Check(Then));
        File.WriteAllText(Secrets.AuthorityCertificate, "none");
        Tell("no authority", Check(Then));
    }

    private IEnumerable<DoctorFinding> Check(DateTimeOffset now) => SecurityChecks.Run(Data, HostConfiguration.Read(Data), now);

    private void Tell(string what, DoctorFinding finding) => Tell(what, [finding]);

    private void Tell(string what, IEnumerable<DoctorFinding> findings, string directory = "")
    {
        _text.Append($"== {what}\n");
        foreach (DoctorFinding finding in findings)
        {
            string text = directory.Length == 0 ? finding.Text : finding.Text.Replace(directory, "EMPTY", StringComparison.Ordinal);
            _text.Append($"{finding.Word}  {finding.Check}  {text}\n");
        }
    }

    [GeneratedRegex("(?<=version  +)solidcell .*|(?<=\"version\",\"level\":\"ok\",\"text\":\")[^\"]*")]
    private static partial Regex Version();

    [GeneratedRegex(@"\d+\.\d(?= (GB|MB))")]
    private static partial Regex Numbers();

    /// <summary>A time by the clock of this computer.</summary>
    [GeneratedRegex(@"20(2[6-9]|[3-9]\d)-\d\d-\d\d \d\d:\d\d(:\d\d)?")]
    private static partial Regex Clock();

    private sealed class ClockOfTest(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
