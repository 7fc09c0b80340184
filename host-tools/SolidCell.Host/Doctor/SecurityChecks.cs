using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;
using SolidCell.Store.Files;

namespace SolidCell.Host.Doctor;

/// <summary>Certificates, accounts and who can read them.</summary>
internal static class SecurityChecks
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(25);

    public static IEnumerable<DoctorFinding> Run(DirectoryInfo data, HostConfiguration configuration, DateTimeOffset now)
    {
        if (configuration.Exposure is { } exposure)
        {
            yield return DoctorFinding.Warn("config.json", exposure);
        }

        SecurityFolder folder = SecurityFolder.Of(data.FullName);
        if (!folder.IsInitialized)
        {
            yield return DoctorFinding.Ok("certificates", "None yet; 'solidcell serve' makes them.");
            yield break;
        }

        yield return Authority(folder, now);
        yield return Certificate(folder, now);
        yield return Accounts(folder);
    }

    private static DoctorFinding Authority(SecurityFolder folder, DateTimeOffset now)
    {
        try
        {
            using CertificateAuthority authority = CertificateAuthority.Of(folder);
            if (PrivateFiles.IsOpenToOthers(folder.AuthorityKey))
            {
                return DoctorFinding.Fail(
                    "authority",
                        $"Every user of this computer can read {folder.AuthorityKey}: 'chmod 600' it, then 'solidcell security rotate --authority'.");
            }

            return authority.ValidUntil - now > TimeSpan.FromDays(365)
                ? DoctorFinding.Ok("authority", $"Valid until {Date(authority.ValidUntil)}.")
                : DoctorFinding.Warn("authority",
                    $"It ends on {Date(authority.ValidUntil)}: 'solidcell security rotate --authority', and pair every fixture again.");
        }
        catch (SecurityException problem)
        {
            return DoctorFinding.Fail("authority", problem.Message);
        }
    }

    private static DoctorFinding Certificate(SecurityFolder folder, DateTimeOffset now)
    {
        using X509Certificate2? certificate = ServerCertificate.Read(folder);
        if (certificate is null)
        {
            return DoctorFinding.Warn("certificate", "There is none that can be used; 'solidcell serve' makes one at its next start.");
        }

        DateTimeOffset until = certificate.NotAfter.ToUniversalTime();
        return until <= now
            ? DoctorFinding.Fail(
                "certificate", $"It ended on {Date(until)}, and fixtures do not believe it: start 'solidcell serve', which renews it.")
            : until - now < Soon
            ? DoctorFinding.Warn("certificate", $"It ends on {Date(until)}; 'solidcell serve' renews it while it runs.")
            : DoctorFinding.Ok("certificate", $"Valid until {Date(until)}.");
    }

    private static DoctorFinding Accounts(SecurityFolder folder)
    {
        try
        {
            IReadOnlyList<AccountLine> accounts = new AccountFile(folder).Read();
            int revoked = accounts.Count(account => account.Hash is null);
            return DoctorFinding.Ok(
                "accounts", $"{accounts.Count - 1} fixtures are paired{(revoked > 0 ? $", {revoked} of them revoked" : "")}.");
        }
        catch (SecurityException problem)
        {
            return DoctorFinding.Fail("accounts", problem.Message);
        }
    }

    private static string Date(DateTimeOffset when) => when.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
