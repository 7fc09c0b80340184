using System.Net;
using Microsoft.AspNetCore.Http;
using SolidCell.Dashboard.Assets;
using SolidCell.Dashboard.Metrics;
using SolidCell.Operations.Commanding;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// Lets in who shows the token (as a bearer) or a session made from it (as a cookie). Without a token everybody is let in: loopback only.
/// </summary>
internal sealed class TokenGate(AccessControl? access)
{
    public const string Cookie = "solidcell-session";
    public const string LoginPath = "/login";

    private const string Bearer = "Bearer ";
    private static readonly PathString[] Open = [LoginPath, "/healthz", "/readyz", AssetEndpoints.Folder, "/favicon.svg"];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (access is null || Open.Any(open => context.Request.Path.StartsWithSegments(open)))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        AccessResult? result = Check(context, access, out DashboardUser? user, out CancellationToken ended);
        if (result == AccessResult.Allowed && user!.Role < RoleRules.Needed(context.Request))
        {
            await Results.Problem(
                $"'{user.Name}' is {RoleRules.WordOf(user.Role)} here; this is for {RoleRules.WordOf(RoleRules.Needed(context.Request))}s.",
                statusCode: 403, title: "Not for this user")
                .ExecuteAsync(context).ConfigureAwait(false);
        }
        else if (result == AccessResult.Allowed)
        {
            Identify(context, user!);
            // What a session has open, a stream for days maybe, ends with it.
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ended);
            context.RequestAborted = either.Token;
            await next(context).ConfigureAwait(false);
        }
        else if (result != AccessResult.TooManyGuesses && HttpMethods.IsGet(context.Request.Method) && !IsForPrograms(context.Request.Path))
        {
            context.Response.Redirect(LoginPath + QueryString.Create("next", context.Request.Path + context.Request.QueryString));
        }
        else
        {
            await RefuseAsync(context, result).ConfigureAwait(false);
        }
    }

    /// <summary>The answer to a secret that is not let in: 401, or 429 and when to come again.</summary>
    public static void SetRefusal(HttpResponse response, AccessResult? result)
    {
        if (result == AccessResult.TooManyGuesses)
        {
            response.Headers.RetryAfter = GuessLimit.Window.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }
    }

    /// <summary>Who asks; null where nobody is asked.</summary>
    public static DashboardUser? UserOf(HttpContext context) => context.Items[typeof(DashboardUser)] as DashboardUser;

    /// <summary>For the endpoints, and for the audit trail of whatever they send.</summary>
    private static void Identify(HttpContext context, DashboardUser user)
    {
        context.Items[typeof(DashboardUser)] = user;
        CommandOrigin.Current = user.Name.Length > 0 ? user.Name : null;
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments(MetricsEndpoint.Path);

    /// <summary>Null when nothing was presented.</summary>
    private static AccessResult? Check(HttpContext context, AccessControl access, out DashboardUser? user, out CancellationToken ended)
    {
        user = null;
        ended = CancellationToken.None;
        IPAddress? from = context.Connection.RemoteIpAddress;
        string authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return access.CheckToken(from, authorization[Bearer.Length..].Trim(), out user);
        }

        return context.Request.Cookies.TryGetValue(Cookie, out string? session)
            ? access.CheckSession(from, session, out user, out ended) : null;
    }

    private static Task RefuseAsync(HttpContext context, AccessResult? result)
    {
        SetRefusal(context.Response, result);
        (string detail, int status, string title) = result == AccessResult.TooManyGuesses
            ? ("Too many wrong tokens came from your address; wait a minute. Other addresses are not affected.", 429, "Too many guesses")
            : ("Log in, or send the token of this dashboard as 'Authorization: Bearer TOKEN'.", 401, "A token is needed");
        return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
    }
}
