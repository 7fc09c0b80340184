using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SolidCell.Dashboard.Metrics;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// The one authentication scheme of ASP.NET Core here: who shows a token (as a bearer) or a session made from it (as a cookie). Without a
/// token everybody is let in as its owner: loopback only.
/// </summary>
internal sealed class DashboardAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessGate gate)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "SolidCell";
    public const string Cookie = "solidcell-session";
    public const string LoginPath = "/login";

    private const string Bearer = "Bearer ";

    private AccessResult? _result;

    /// <summary>Who asks; null where nobody is asked.</summary>
    public static DashboardUser? UserOf(HttpContext context) => context.Items[typeof(DashboardUser)] as DashboardUser;

    /// <summary>The answer to a secret that is not let in: 401, or 429 and when to come again.</summary>
    public static void SetRefusal(HttpResponse response, AccessResult? result)
    {
        if (result == AccessResult.TooManyGuesses)
        {
            response.Headers.RetryAfter = GuessLimit.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            // What an old cookie holds is nobody's business where nobody is asked, and no guess.
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (gate.Access is not { } access)
        {
            return Task.FromResult(Success(DashboardUser.OfToken));
        }

        _result = Check(access, out DashboardUser? user, out CancellationToken ended);
        if (_result is null)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (_result != AccessResult.Allowed)
        {
            return Task.FromResult(AuthenticateResult.Fail("The token or the session is not right, or there were too many guesses."));
        }

        Identify(user!, ended);
        return Task.FromResult(Success(user!));
    }

    /// <summary>People are sent to the form, programs are told what to send.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_result != AccessResult.TooManyGuesses && HttpMethods.IsGet(Request.Method) && !IsForPrograms(Request.Path))
        {
            Response.Redirect(LoginPath + QueryString.Create("next", Request.Path + Request.QueryString));
            return Task.CompletedTask;
        }

        SetRefusal(Response, _result);
        (string detail, int status, string title) = _result == AccessResult.TooManyGuesses
            ? ("Too many wrong tokens came from your address; wait a minute. Other addresses are not affected.", 429, "Too many guesses")
            : ("Log in, or send the token of this dashboard as 'Authorization: Bearer TOKEN'.", 401, "A token is needed");
        return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        string needed = RoleRules.WordOf(RoleRules.Needed(Request));
        DashboardUser? user = UserOf(Context);
        return Results.Problem($"'{user?.Name}' is {RoleRules.WordOf(user?.Role ?? DashboardRole.Viewer)} here; this is for {needed}s.",
            statusCode: 403, title: "Not for this user").ExecuteAsync(Context);
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments(MetricsEndpoint.Path);

    private static AuthenticateResult Success(DashboardUser user)
    {
        Claim[] claims = [new(ClaimTypes.Name, user.Name), new(ClaimTypes.Role, RoleRules.WordOf(user.Role))];
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
    }

    /// <summary>For the endpoints and the audit trail. What a session has open, a stream for days maybe, ends with it.</summary>
    private void Identify(DashboardUser user, CancellationToken ended)
    {
        Context.Items[typeof(DashboardUser)] = user;
        if (ended.CanBeCanceled)
        {
            var either = CancellationTokenSource.CreateLinkedTokenSource(Context.RequestAborted, ended);
            Context.RequestAborted = either.Token;
            Response.RegisterForDispose(either);
        }
    }

    /// <summary>Null when nothing was presented.</summary>
    private AccessResult? Check(AccessControl access, out DashboardUser? user, out CancellationToken ended)
    {
        (user, ended) = (null, CancellationToken.None);
        string authorization = Request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return access.CheckToken(Context.Connection.RemoteIpAddress, authorization[Bearer.Length..].Trim(), out user);
        }

        return Request.Cookies.TryGetValue(Cookie, out string? session)
            ? access.CheckSession(Context.Connection.RemoteIpAddress, session, out user, out ended) : null;
    }
}

/// <summary>Who is let in to this server; nothing in it where everybody is.</summary>
internal sealed record AccessGate(AccessControl? Access);
