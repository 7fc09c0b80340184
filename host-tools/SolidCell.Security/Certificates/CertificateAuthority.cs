using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SolidCell.Security.Certificates;

/// <summary>
/// The laboratory's own certificate authority: it signs the certificate of this host, and fixtures and browsers that trust it know the host
/// by it. RSA with 2048 bits, because a fixture stands still while it checks signatures, and RSA is checked fastest (docs/decisions/0022).
/// </summary>
public sealed class CertificateAuthority : IDisposable
{
    public const int ValidYears = 20;

    /// <summary>A certificate valid for longer is refused by browsers (CA/Browser Forum, ballot SC-22).</summary>
    public const int ServerDays = 397;

    private const int KeyBits = 2048;
    private const int SerialBytes = 16;

    /// <summary>Clocks of fixtures may be slow.</summary>
    private static readonly TimeSpan Backdated = TimeSpan.FromDays(1);

    private readonly X509Certificate2 _certificate;

    private CertificateAuthority(X509Certificate2 certificate) => _certificate = certificate;

    /// <summary>SHA-256 of the certificate, in pairs with colons, by which people compare it.</summary>
    public string Fingerprint => Text(_certificate);

    public DateTimeOffset ValidUntil => _certificate.NotAfter.ToUniversalTime();

    /// <summary>The certificate as PEM text.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem() + "\n";

    public static CertificateAuthority Create(string name, DateTimeOffset now)
    {
        using var key = RSA.Create(KeyBits);
        var request =
            new CertificateRequest($"CN=SolidCell {Printable(name)}, O=SolidCell laboratory", key, HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return new CertificateAuthority(request.CreateSelfSigned(now - Backdated, now.AddYears(ValidYears)));
    }

    /// <exception cref="SecurityException">The texts are no certificate and key that belong together.</exception>
    public static CertificateAuthority FromPem(string certificate, string key)
    {
        try
        {
            return new CertificateAuthority(X509Certificate2.CreateFromPem(certificate, key));
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            throw new SecurityException(
                $"The certificate authority is damaged ({problem.Message.TrimEnd('.')}); put ca.pem and ca.key back from a backup, or make new ones with 'solidcell security rotate --authority' and pair every fixture again.", problem);
        }
    }

    /// <summary>The private key as PEM text.</summary>
    public string ExportKeyPem() => _certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>A certificate for a host under all of its names.</summary>
    /// <returns>Certificate and private key as PEM texts.</returns>
    public (string Certificate, string Key) Issue(ServerNames names, DateTimeOffset now)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest($"CN={Printable(names.Names[0])}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(Alternatives(names));
        DateTimeOffset until = now.AddDays(ServerDays) < ValidUntil ? now.AddDays(ServerDays) : ValidUntil;
        using X509Certificate2 signed = request.Create(_certificate, now - Backdated, until, RandomNumberGenerator.GetBytes(SerialBytes));
        return (signed.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    public void Dispose() => _certificate.Dispose();

    /// <summary>The fingerprint of a folder's authority.</summary>
    /// <exception cref="SecurityException">The authority cannot be read.</exception>
    public static string FingerprintOf(SecurityFolder folder)
    {
        using CertificateAuthority authority = Of(folder);
        return authority.Fingerprint;
    }

    /// <exception cref="SecurityException">The authority cannot be read, or is damaged.</exception>
    public static CertificateAuthority Of(SecurityFolder folder) =>
        FromPem(SecurityFolder.Read(folder.AuthorityCertificate), SecurityFolder.Read(folder.AuthorityKey));

    private static string Text(X509Certificate2 certificate) => string.Join(
        ':', SHA256.HashData(certificate.RawData).Select(part => part.ToString("X2", CultureInfo.InvariantCulture)));

    private static X509Extension Alternatives(ServerNames names)
    {
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (string name in names.Names)
        {
            alternatives.AddDnsName(name);
        }

        foreach (IPAddress address in names.Addresses)
        {
            alternatives.AddIpAddress(address);
        }

        return alternatives.Build();
    }

    private static string Printable(string name) =>
        string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.'));
}
