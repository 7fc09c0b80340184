using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace SolidCell.Security.Certificates;

/// <summary>
/// The certificate that the broker and the dashboard show. It is renewed, without a restart, a month before it expires and when the
/// computer has a name or an address that is not in it, or when it begins later than now, because the clock was set back.
/// </summary>
public sealed class ServerCertificate
{
    /// <summary>A certificate with less than this left is renewed.</summary>
    public static readonly TimeSpan RenewalMargin = TimeSpan.FromDays(30);

    /// <summary>How often it is looked at.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    private readonly SecurityFolder _folder;
    private readonly Func<ServerNames> _names;
    private readonly TimeProvider _clock;
    private volatile X509Certificate2 _current;

    private ServerCertificate(SecurityFolder folder, Func<ServerNames> names, TimeProvider clock, X509Certificate2 current)
    {
        (_folder, _names, _clock, _current) = (folder, names, clock, current);
    }

    public X509Certificate2 Current => _current;

    /// <summary>SHA-256 of the authority that has signed it, by which people compare it.</summary>
    /// <exception cref="SecurityException">The authority cannot be read.</exception>
    public string AuthorityFingerprint => CertificateAuthority.FingerprintOf(_folder);

    /// <summary>Reads the certificate of a folder and renews it where that is due.</summary>
    /// <param name="folder">Holds the authority and the certificate.</param>
    /// <param name="names">Asked for the names of this computer at each look.</param>
    /// <param name="clock">Tells when it is due.</param>
    /// <exception cref="SecurityException">The folder holds no authority, or cannot be written.</exception>
    public static ServerCertificate Open(SecurityFolder folder, Func<ServerNames> names, TimeProvider clock)
    {
        X509Certificate2? held = Read(folder);
        X509Certificate2 usable = held is null || IsDue(held, folder, names(), clock) ? Issue(folder, names(), clock) : held;
        return new ServerCertificate(folder, names, clock, usable);
    }

    /// <summary>The last one that was written; null when there is none, or it cannot be used.</summary>
    public static X509Certificate2? Read(SecurityFolder folder)
    {
        try
        {
            using X509Certificate2 pem = X509Certificate2.CreateFromPemFile(folder.ServerCertificate, folder.ServerKey);
            // Windows' TLS does not take a key that exists in memory only.
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException
            or System.Security.Cryptography.CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What a server shows at a new connection: TLS 1.2, which fixtures speak, and 1.3.</summary>
    public SslServerAuthenticationOptions ToTls() => new()
    {
        ServerCertificate = _current,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        ClientCertificateRequired = false,
    };

    /// <summary>Looks whether it is due and renews it; true when it has been renewed.</summary>
    /// <exception cref="SecurityException">It is due and cannot be written.</exception>
    public bool RenewIfDue()
    {
        if (!IsDue(_current, _folder, _names(), _clock))
        {
            return false;
        }

        _current = Issue(_folder, _names(), _clock);
        return true;
    }

    /// <summary>Renews it whether due or not.</summary>
    /// <exception cref="SecurityException">It cannot be written.</exception>
    public static X509Certificate2 Issue(SecurityFolder folder, ServerNames names, TimeProvider clock)
    {
        using CertificateAuthority authority = CertificateAuthority.Of(folder);
        (string certificate, string key) = authority.Issue(names, clock.GetUtcNow());
        folder.Write(folder.ServerKey, key);
        folder.Write(folder.ServerCertificate, certificate);
        return Read(folder)
            ?? throw new SecurityException(
                $"The certificate in {folder.ServerCertificate} cannot be read back; look whether the disk is full.");
    }

    private static bool IsDue(X509Certificate2 held, SecurityFolder folder, ServerNames names, TimeProvider clock) =>
        held.NotAfter.ToUniversalTime() - clock.GetUtcNow().UtcDateTime < RenewalMargin
        // Made while the clock was wrong: nobody whose clock is right believes it.
        || held.NotBefore.ToUniversalTime() > clock.GetUtcNow().UtcDateTime
        || !names.AreIn(held)
        || !IsOfAuthority(held, folder);

    private static bool IsOfAuthority(X509Certificate2 held, SecurityFolder folder)
    {
        using X509Certificate2 authority = X509Certificate2.CreateFromPem(SecurityFolder.Read(folder.AuthorityCertificate));
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                VerificationTimeIgnored = true,
            },
        };
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(held);
    }
}
