using System.Net;
using System.Security.Authentication;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests;

/// <summary>The files of the folder, what is made in it when, and what is said where that does not work.</summary>
public sealed class SecurityFolderTests : IDisposable
{
    private readonly TemporaryLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void Names_of_this_host_stand_one_a_line()
    {
        Assert.Empty(_lab.Folder.ReadNames());
        _lab.Folder.Write(_lab.Folder.Names, " lab.uni.example \n\n10.1.2.3\n");
        Assert.Equal(["lab.uni.example", "10.1.2.3"], _lab.Folder.ReadNames());
        ServerNames names = ServerNames.Of(_lab.Folder);
        Assert.Contains("lab.uni.example", names.Names);
        Assert.Contains(IPAddress.Parse("10.1.2.3"), names.Addresses);
    }

    [Fact]
    public void It_is_initialized_with_a_certificate_and_accounts_and_not_with_one_of_them()
    {
        Assert.True(_lab.Folder.IsInitialized);
        File.Delete(_lab.Folder.Accounts);
        Assert.False(_lab.Folder.IsInitialized);
    }

    [Fact]
    public void A_text_takes_the_place_of_a_file_and_leaves_no_draft()
    {
        string file = Path.Combine(_lab.Folder.Path, "note");
        _lab.Folder.Write(file, "first and long");
        _lab.Folder.Write(file, "then");
        Assert.Equal("then", SecurityFolder.Read(file));
        Assert.DoesNotContain(Directory.GetFiles(_lab.Folder.Path), one => one.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_written_or_read_is_named()
    {
        string folder = Path.Combine(_lab.Folder.Path, "folder");
        Directory.CreateDirectory(folder);
        Assert.StartsWith($"Cannot write {folder}: ", Assert.Throws<SecurityException>(() => _lab.Folder.Write(folder, "x")).Message,
            StringComparison.Ordinal);
        string message = Assert.Throws<SecurityException>(() => SecurityFolder.Read(folder + "-none")).Message;
        Assert.StartsWith($"Cannot read {folder}-none: ", message, StringComparison.Ordinal);
        Assert.EndsWith(". 'solidcell security init' makes certificates and accounts.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_opening_makes_nothing_anew_and_a_new_authority_a_new_certificate()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        string authority = CertificateAuthority.FingerprintOf(_lab.Folder);
        string server = LabSecurity.Open(_lab.Folder, () => _lab.Names, clock).Current.Thumbprint;
        Assert.Equal(authority, CertificateAuthority.FingerprintOf(_lab.Folder));
        Assert.Equal(server, LabSecurity.Open(_lab.Folder, () => _lab.Names, clock).Current.Thumbprint);
        LabSecurity.MakeAuthority(_lab.Folder, _lab.Names, clock);
        ServerCertificate fresh = LabSecurity.Open(_lab.Folder, () => _lab.Names, clock);
        Assert.NotEqual(authority, fresh.AuthorityFingerprint);
        Assert.NotEqual(server, fresh.Current.Thumbprint);
        Assert.Equal(CertificateAuthority.FingerprintOf(_lab.Folder), fresh.AuthorityFingerprint);
        Assert.Matches("^([0-9A-F]{2}:){31}[0-9A-F]{2}$", fresh.AuthorityFingerprint);
    }

    [Fact]
    public void A_damaged_authority_is_told_with_the_two_remedies()
    {
        string message = Assert.Throws<SecurityException>(() => CertificateAuthority.FromPem("no PEM", "none")).Message;
        Assert.StartsWith("The certificate authority is damaged (", message, StringComparison.Ordinal);
        Assert.EndsWith(
            "); put ca.pem and ca.key back from a backup, or make new ones with 'solidcell security rotate --authority' and pair every fixture again.",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_on_the_network_is_the_first_that_is_not_the_loopback()
    {
        IPAddress lan = IPAddress.Parse("10.0.0.7"), other = IPAddress.Parse("10.0.0.8");
        Assert.Equal(lan, new ServerNames(["lab"], [IPAddress.Loopback, lan, other]).OnNetwork);
        Assert.Null(new ServerNames(["lab"], [IPAddress.Loopback]).OnNetwork);
    }

    [Fact]
    public void Who_connects_by_tls_is_shown_the_current_certificate_and_asked_for_none()
    {
        ServerCertificate certificate = LabSecurity.Open(_lab.Folder, () => _lab.Names, TimeProvider.System);
        System.Net.Security.SslServerAuthenticationOptions tls = certificate.ToTls();
        Assert.Same(certificate.Current, tls.ServerCertificate);
        Assert.False(tls.ClientCertificateRequired);
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, tls.EnabledSslProtocols);
    }
}
