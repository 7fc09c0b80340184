using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Pairing;
using SolidCell.Dashboard.Security;
using SolidCell.Ingest.Live;

namespace SolidCell.Dashboard;

/// <summary>Where the dashboard listens, whom it lets in, and whom it tells.</summary>
public sealed record DashboardOptions
{
    public const int DefaultPort = 8080;

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>What a user or program must know to be let in. Null lets everybody in, which is only possible on loopback.</summary>
    public string? Token { get; init; }

    /// <summary>Who is let in beside who knows the token, each with a role; null for nobody.</summary>
    public IDashboardUsers? Users { get; init; }

    /// <summary>Gives new fixtures an account; null on a host that is not open to the network.</summary>
    public IFixturePairing? Pairing { get; init; }

    /// <summary>Asked at each connection for the certificate to show; null serves HTTP.</summary>
    public Func<X509Certificate2>? Certificate { get; init; }

    /// <summary>How and what the web server logs; null for warnings in lines.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>What everybody who looks at a page should know; shown on every page.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where log-ins are kept over a restart; null forgets them.</summary>
    public string? SessionFile { get; init; }

    /// <summary>
    /// Address of a reverse proxy that is believed when it says who asks (X-Forwarded-For, X-Forwarded-Proto); null believes nobody.
    /// </summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>A fixture whose test is on is silent when nothing was heard of it for this long.</summary>
    public TimeSpan Silence { get; init; } = ReadingFreshness.LongestPause;

    /// <summary>Addresses that are sent each alert.</summary>
    public IReadOnlyList<Uri> Webhooks { get; init; } = [];

    /// <summary>Who is told of which alerts, by rules of their own.</summary>
    public IReadOnlyList<AlertRoute> Routes { get; init; } = [];

    /// <summary>Fixtures that live in this process.</summary>
    public IReadOnlyList<string> VirtualFixtures { get; init; } = [];

    /// <summary>The run that tests of those fixtures belong to: they are cut off when it ends.</summary>
    public long? RunId { get; init; }
}
