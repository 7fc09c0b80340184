using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// Keeps other web sites from acting through a user's browser. A page elsewhere can make the browser send requests here (CSRF), or point
/// its own name at this machine (DNS rebinding). Where a token is needed the second is harmless: the cookie belongs to another name.
/// </summary>
internal static class RequestChecks
{
    /// <summary>Why the request is refused, or null.</summary>
    public static string? Refusal(HttpRequest request, bool needsToken)
    {
        if (!needsToken && !IsLoopbackName(request.Host.Host))
        {
            return $"This dashboard answers only as localhost, not as '{request.Host.Host}'. To open it to other machines, start it with --lan.";
        }

        bool isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return isSafe || IsFromHere(request) ? null : "The request comes from a page of another site.";
    }

    /// <summary>By host and port alone: behind a proxy that does TLS the page is at https, and the request comes by http.</summary>
    private static bool IsAt(Uri page, HostString host) => string.Equals(page.Authority, host.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>Programs send neither header; browsers send at least one with every request that changes something.</summary>
    private static bool IsFromHere(HttpRequest request)
    {
        StringValues origin = request.Headers.Origin;
        StringValues site = request.Headers["Sec-Fetch-Site"];
        bool isSameOrigin = origin.Count == 0
            || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out Uri? from) && IsAt(from, request.Host));
        return isSameOrigin && (site.Count == 0 || site == "same-origin" || site == "none");
    }
}
