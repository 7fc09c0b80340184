using SolidCell.Security;
using SolidCell.Security.Brokers;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Serve;

/// <summary>What the dashboard shows to browsers: the certificate of the broker inside, or one that is kept here without it.</summary>
internal static class DashboardCertificate
{
    /// <returns>Null where the dashboard is served without TLS.</returns>
    /// <exception cref="SecurityException">Certificates cannot be read or written.</exception>
    public static ServerCertificate? Of(ServeOptions options, GuardedBroker? own, TimeProvider clock) =>
        !options.UsesTls ? null : own?.Certificate ?? Open(SecurityFolder.Of(options.Data.FullName), clock);

    /// <summary>Renews one that no broker inside looks after, until it is cancelled, which it throws; null without one.</summary>
    public static Task? KeepAsync(
        ServerCertificate? certificate, Action<string> tell, TimeProvider clock, CancellationToken cancellation) =>
        certificate is null ? null : new CertificateKeeper(certificate, tell, clock).RunAsync(cancellation);

    private static ServerCertificate Open(SecurityFolder folder, TimeProvider clock) =>
        LabSecurity.Open(folder, () => ServerNames.Of(folder), clock);
}
