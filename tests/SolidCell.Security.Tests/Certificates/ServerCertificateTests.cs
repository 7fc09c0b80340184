using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests.Certificates;

public sealed class ServerCertificateTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_certificate_names_the_host_and_is_signed_by_the_authority_and_no_other()
    {
        using var lab = new TemporaryLab(_clock);
        using var other = new TemporaryLab(_clock);
        X509Certificate2 certificate = ServerCertificate.Open(lab.Folder, () => lab.Names, _clock).Current;
        Assert.True(lab.Names.AreIn(certificate));
        Assert.True(certificate.MatchesHostname("lab") && certificate.MatchesHostname("127.0.0.1"));
        Assert.True(IsSignedBy(lab, certificate));
        Assert.False(IsSignedBy(other, certificate));
    }

    [Fact]
    public void It_is_valid_from_yesterday_on_since_clocks_of_fixtures_are_slow_and_not_longer_than_browsers_take()
    {
        using var lab = new TemporaryLab(_clock);
        X509Certificate2 certificate = ServerCertificate.Open(lab.Folder, () => lab.Names, _clock).Current;
        Assert.Equal(new DateTime(2026, 11, 28, 12, 0, 0, DateTimeKind.Utc), certificate.NotBefore.ToUniversalTime());
        Assert.Equal(new DateTime(2027, 12, 31, 12, 0, 0, DateTimeKind.Utc), certificate.NotAfter.ToUniversalTime());
    }

    [Fact]
    public void It_is_renewed_once_less_than_a_month_is_left_and_not_before()
    {
        using var lab = new TemporaryLab(_clock);
        ServerCertificate certificate = ServerCertificate.Open(lab.Folder, () => lab.Names, _clock);
        string first = certificate.Current.Thumbprint;
        _clock.Advance(TimeSpan.FromDays(CertificateAuthority.ServerDays) - ServerCertificate.RenewalMargin);
        Assert.False(certificate.RenewIfDue());
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(certificate.RenewIfDue());
        Assert.NotEqual(first, certificate.Current.Thumbprint);
        Assert.Equal(certificate.Current.Thumbprint, ServerCertificate.Read(lab.Folder)!.Thumbprint);
        Assert.False(certificate.RenewIfDue());
    }

    [Fact]
    public void One_that_was_made_while_the_clock_was_two_years_ahead_is_renewed_when_the_clock_is_right_again()
    {
        using var lab = new TemporaryLab(_clock);
        var wrong = new FakeTimeProvider(_clock.GetUtcNow().AddYears(2));
        ServerCertificate.Issue(lab.Folder, lab.Names, wrong);
        ServerCertificate certificate = ServerCertificate.Open(lab.Folder, () => lab.Names, _clock);
        Assert.True(certificate.Current.NotBefore.ToUniversalTime() <= _clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public void A_new_address_of_the_computer_renews_it_at_the_next_look()
    {
        using var lab = new TemporaryLab(_clock);
        ServerNames now = lab.Names;
        ServerCertificate certificate = ServerCertificate.Open(lab.Folder, () => now, _clock);
        now = new ServerNames(["lab"], [IPAddress.Parse("192.168.1.77"), IPAddress.Loopback]);
        Assert.True(certificate.RenewIfDue());
        Assert.True(certificate.Current.MatchesHostname("192.168.1.77"));
    }

    [Fact]
    public void A_certificate_whose_key_is_gone_is_made_anew()
    {
        using var lab = new TemporaryLab(_clock);
        File.Delete(lab.Folder.ServerKey);
        Assert.NotNull(ServerCertificate.Open(lab.Folder, () => lab.Names, _clock).Current.GetRSAPrivateKey());
    }

    [Fact]
    public void Without_the_authority_the_message_says_how_to_make_one()
    {
        using var lab = new TemporaryLab(_clock);
        File.Delete(lab.Folder.AuthorityCertificate);
        var problem = Assert.Throws<SecurityException>(() => ServerCertificate.Open(lab.Folder, () => lab.Names, _clock));
        Assert.Contains("'solidcell security init'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_and_accounts_are_for_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        using var lab = new TemporaryLab(_clock);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal([UnixFileMode.UserRead | UnixFileMode.UserWrite],
                Directory.GetFiles(lab.Folder.Path).Select(File.GetUnixFileMode).Distinct());
        }
    }

    private static bool IsSignedBy(TemporaryLab lab, X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(lab.Folder.AuthorityCertificate));
        chain.ChainPolicy.VerificationTime = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc);
        return chain.Build(certificate);
    }
}
