using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using SolidCell.Operations.Commanding;

namespace SolidCell.Dashboard.Security;

/// <summary>ASP.NET Core's authentication and authorization, with what is ours in them: tokens, sessions, roles.</summary>
internal static class DashboardAccess
{
    /// <summary>Name of the limit on what takes seconds of a processor: exports and figures.</summary>
    public const string Heavy = "heavy";

    /// <summary>Beside them the fixtures are to be stored and watched.</summary>
    private const int AtOnce = 2;

    private const int Waiting = 32;

    public static void AddDashboardAccess(this IServiceCollection services, AccessControl? access)
    {
        services.AddSingleton(new AccessGate(access));
        services.AddAuthentication(DashboardAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, DashboardAuthentication>(DashboardAuthentication.Name, null);
        services.AddAuthorizationBuilder().SetDefaultPolicy(RoleRequirement.Policy).SetFallbackPolicy(RoleRequirement.Policy);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddConcurrencyLimiter(Heavy, heavy => (heavy.PermitLimit, heavy.QueueLimit) = (AtOnce, Waiting));
        });
    }

    /// <summary>
    /// Behind the routing: an endpoint that is open says so itself (<c>AllowAnonymous</c>), an address that is none is not.
    /// </summary>
    public static void UseDashboardAccess(this WebApplication app)
    {
        // Said by name: otherwise the framework puts it before the proxy's header is read, and guesses count for the proxy.
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(async (context, next) =>
        {
            // Of this request alone: the audit trail takes it up from here.
            CommandOrigin.Current = DashboardAuthentication.UserOf(context) is { Name.Length: > 0 } user ? user.Name : null;
            await next(context).ConfigureAwait(false);
        });
        app.UseRateLimiter();
    }
}
