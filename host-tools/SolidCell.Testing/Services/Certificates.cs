using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SolidCell.Testing.Services;

/// <summary>A laboratory's certificate authority and the certificate of its broker, made for one test.</summary>
public sealed class Certificates
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);

    /// <summary>For a broker on the loopback.</summary>
    public Certificates()
        : this("127.0.0.1")
    {
    }

    /// <summary>For a broker of any name.</summary>
    /// <param name="broker">Name or address in the broker's certificate.</param>
    public Certificates(string broker)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=laboratory", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var signed = authority.CreateSelfSigned(From, From.AddDays(10));
        AuthorityPem = signed.ExportCertificatePem() + "\n";
        using var brokerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=broker", brokerKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(broker, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(broker);
        }

        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(signed, From, From.AddDays(9), [1, 2, 3, 4]);
        BrokerPem = certificate.ExportCertificatePem() + "\n";
        BrokerKeyPem = brokerKey.ExportPkcs8PrivateKeyPem() + "\n";
    }

    /// <summary>What a client must trust.</summary>
    public string AuthorityPem { get; }

    /// <summary>The certificate that the broker shows.</summary>
    public string BrokerPem { get; }

    /// <summary>Its private key.</summary>
    public string BrokerKeyPem { get; }
}
