using System.Net;
using System.Security.Cryptography.X509Certificates;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests.Certificates;

/// <summary>What stands in the certificates: what each may be used for, and for how long.</summary>
public sealed class CertificateAuthorityTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly ServerNames Names = new(["lab.local", "localhost"], [IPAddress.Loopback]);

    [Fact]
    public void The_authority_signs_certificates_of_servers_and_nothing_below_them_for_20_years()
    {
        using var authority = CertificateAuthority.Create("lab 1", Now);
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(authority.CertificatePem);
        X509BasicConstraintsExtension basic = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single();
        Assert.Equal((true, true, 0, true),
            (basic.CertificateAuthority, basic.HasPathLengthConstraint, basic.PathLengthConstraint, basic.Critical));
        X509KeyUsageExtension usage = certificate.Extensions.OfType<X509KeyUsageExtension>().Single();
        Assert.Equal((X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true), (usage.KeyUsages, usage.Critical));
        Assert.Single(certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>(), extension => !extension.Critical);
        Assert.Equal((Now.AddDays(-1).UtcDateTime, Now.AddYears(20)), (certificate.NotBefore.ToUniversalTime(), authority.ValidUntil));
        Assert.Equal("CN=SolidCell lab1, O=SolidCell laboratory", certificate.Subject);
    }

    [Fact]
    public void A_servers_certificate_is_for_servers_of_its_names_for_397_days()
    {
        using var authority = CertificateAuthority.Create("lab", Now);
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(authority.Issue(Names, Now).Certificate);
        X509BasicConstraintsExtension basic = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single();
        Assert.Equal((false, false, true), (basic.CertificateAuthority, basic.HasPathLengthConstraint, basic.Critical));
        X509KeyUsageExtension usage = certificate.Extensions.OfType<X509KeyUsageExtension>().Single();
        Assert.Equal((X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true), (usage.KeyUsages, usage.Critical));
        X509EnhancedKeyUsageExtension purpose = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single();
        Assert.Equal(("1.3.6.1.5.5.7.3.1", false), (purpose.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Single().Value, purpose.Critical));
        Assert.Equal((Now.AddDays(-1).UtcDateTime, Now.AddDays(397).UtcDateTime),
            (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime()));
        Assert.True(Names.AreIn(certificate));
        Assert.False((Names with { Names = ["other"] }).AreIn(certificate));
        Assert.False((Names with { Addresses = [IPAddress.Parse("10.0.0.1")] }).AreIn(certificate));
    }

    [Fact]
    public void No_server_outlives_the_authority()
    {
        using var authority = CertificateAuthority.Create("lab", Now);
        using X509Certificate2 late = X509Certificate2.CreateFromPem(authority.Issue(Names, authority.ValidUntil.AddDays(-10)).Certificate);
        Assert.Equal(authority.ValidUntil.UtcDateTime, late.NotAfter.ToUniversalTime());
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("lab-1.local", true)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a..b", false)]
    [InlineData("a_b", false)]
    [InlineData("", false)]
    public void A_name_has_labels_of_letters_digits_and_hyphens(string name, bool isName) => Assert.Equal(isName, ServerNames.IsName(name));

    [Fact]
    public void A_label_has_63_letters_at_most_and_a_name_253()
    {
        string label = new('a', 63);
        Assert.True(ServerNames.IsName(label));
        Assert.False(ServerNames.IsName(label + "a"));
        string name = $"{label}.{label}.{label}.{new string('a', 61)}";
        Assert.True(ServerNames.IsName(name));
        Assert.False(ServerNames.IsName(name + "a"));
    }
}
