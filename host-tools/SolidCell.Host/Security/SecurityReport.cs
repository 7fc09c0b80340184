using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Security;

/// <summary>What people may see of certificates and accounts: no key, no password, no hash.</summary>
internal sealed record SecurityReport(string Fingerprint, DateTimeOffset AuthorityUntil, IReadOnlyList<string> Names,
    DateTimeOffset? CertificateUntil, IReadOnlyList<AccountLine> Accounts)
{
    /// <exception cref="SecurityException">They cannot be read.</exception>
    public static SecurityReport Of(SecurityFolder folder)
    {
        using CertificateAuthority authority = CertificateAuthority.Of(folder);
        using X509Certificate2? certificate = ServerCertificate.Read(folder);
        return new SecurityReport(
            authority.Fingerprint, authority.ValidUntil, certificate is null ? [] : NamesIn(certificate),
            certificate?.NotAfter.ToUniversalTime(), new AccountFile(folder).Read());
    }

    public void Write(TextWriter output, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(ToJson().ToJsonString(JsonText.Line));
            return;
        }

        output.WriteLine($"Authority    SHA-256 {Fingerprint}");
        output.WriteLine($"             valid until {Date(AuthorityUntil)}");
        output.WriteLine(CertificateUntil is { } until
            ? $"Certificate  {string.Join(", ", Names)}\n             valid until {Date(until)}; 'solidcell serve' renews it before"
            : "Certificate  none that can be used; 'solidcell serve' makes one");
        output.WriteLine(
            $"Accounts     {string.Join(", ", Accounts.Select(account => account.Hash is null ? $"{account.Name} (revoked)" : account.Name))}");
    }

    private JsonObject ToJson() => new()
    {
        ["authority_sha256"] = Fingerprint,
        ["authority_valid_until"] = AuthorityUntil.UtcDateTime,
        ["names"] = new JsonArray([.. Names.Select(name => (JsonNode)name)]),
        ["certificate_valid_until"] = CertificateUntil?.UtcDateTime,
        ["accounts"] =
            new JsonArray([.. Accounts.Select(account => new JsonObject { ["name"] = account.Name, ["revoked"] = account.Hash is null })]),
    };

    private static string[] NamesIn(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is { } names
        ? [.. names.EnumerateDnsNames(), .. names.EnumerateIPAddresses().Select(address => address.ToString())]
        : [];

    private static string Date(DateTimeOffset when) => when.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
