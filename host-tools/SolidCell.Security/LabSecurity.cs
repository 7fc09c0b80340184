using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;

namespace SolidCell.Security;

/// <summary>The certificates and accounts of a data directory, made where there are none.</summary>
public static class LabSecurity
{
    /// <summary>Makes what is missing and leaves what is there.</summary>
    /// <param name="folder">Where it is kept.</param>
    /// <param name="names">Asked for the names of this host, now and when its certificate is looked at.</param>
    /// <param name="clock">Tells the date.</param>
    /// <returns>The certificate of this host.</returns>
    /// <exception cref="SecurityException">It cannot be written, or what is there is damaged.</exception>
    public static ServerCertificate Open(SecurityFolder folder, Func<ServerNames> names, TimeProvider clock)
    {
        if (!File.Exists(folder.AuthorityCertificate))
        {
            MakeAuthority(folder, names(), clock);
        }

        new AccountFile(folder).Initialize();
        return ServerCertificate.Open(folder, names, clock);
    }

    /// <summary>
    /// Makes a new authority in the place of one that may be there: whoever trusts that one does not trust this host any more.
    /// </summary>
    /// <exception cref="SecurityException">It cannot be written.</exception>
    public static void MakeAuthority(SecurityFolder folder, ServerNames names, TimeProvider clock)
    {
        using CertificateAuthority authority = CertificateAuthority.Create(names.Names[0], clock.GetUtcNow());
        folder.Write(folder.AuthorityKey, authority.ExportKeyPem());
        folder.Write(folder.AuthorityCertificate, authority.CertificatePem);
    }
}
