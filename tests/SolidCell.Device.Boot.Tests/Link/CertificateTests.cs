extern alias StandIns;
using System.Text;
using DeviceCertificate = StandIns::System.Security.Cryptography.X509Certificates.X509Certificate;

namespace SolidCell.Device.Boot.Tests.Link;

/// <summary>The stand-in takes and refuses what the device's certificate class does (tried on the interpreter with mbedTLS 3.6).</summary>
public sealed class CertificateTests
{
    private static readonly string Pem = new Certificates().AuthorityPem;

    [Fact]
    public void A_certificate_as_a_string_gets_the_zero_that_the_parser_wants()
    {
        byte[] expected = [.. Encoding.UTF8.GetBytes(Pem), 0];
        Assert.Equal(expected, new DeviceCertificate(Pem).GetRawCertData());
        Assert.Equal(expected, new DeviceCertificate(Pem + "\0 and more").GetRawCertData());
    }

    [Fact]
    public void A_certificate_as_bytes_must_bring_the_zero_itself()
    {
        Assert.Throws<ArgumentException>(() => new DeviceCertificate(Encoding.UTF8.GetBytes(Pem)));
        Assert.NotEmpty(new DeviceCertificate(Encoding.UTF8.GetBytes(Pem + "\0")).GetRawCertData());
    }

    [Fact]
    public void Text_that_is_no_certificate_is_refused() => Assert.Throws<ArgumentException>(() => new DeviceCertificate(""));
}
