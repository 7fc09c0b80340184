using SolidCell.Mqtt;

namespace SolidCell.Security.Certificates;

/// <summary>Looks at the certificate of a host every hour, renews it where that is due, and reports that or what is in the way.</summary>
/// <param name="certificate">The certificate.</param>
/// <param name="tell">Gets each line.</param>
/// <param name="clock">Tells the date, and when the next look is due.</param>
public sealed class CertificateKeeper(ServerCertificate certificate, Action<string> tell, TimeProvider clock)
{
    private readonly LimitNotices _notices = new(tell, clock);

    /// <summary>Until it is cancelled, which it throws.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Of running time: a clock that is set back does not put the next look off.
        using var looks = new PeriodicTimer(ServerCertificate.BetweenLooks, clock);
        while (await looks.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            Look();
        }
    }

    private void Look()
    {
        try
        {
            if (certificate.RenewIfDue())
            {
                tell($"The certificate of this host was renewed; it is valid until {certificate.Current.NotAfter:yyyy-MM-dd}.");
            }
        }
        catch (SecurityException problem)
        {
            _notices.Happened("certificate", $"The certificate of this host is to be renewed and cannot be: {problem.Message}");
        }
    }
}
