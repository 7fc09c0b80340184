using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Assets;

namespace SolidCell.Dashboard.Security;

/// <summary>A form for the token, which becomes a session in a cookie. It works without script.</summary>
internal static class LoginEndpoints
{
    private const string Page = "login.html";
    private const string ProblemPlace = "<!--problem-->";
    private const string WrongToken =
        "That is not the token of this dashboard. It was printed when <code>solidcell serve</code> was started.";
    private const string TooManyGuesses = "Too many wrong tokens came from your address. Wait a minute, then try again.";

    public static void MapLogin(this IEndpointRouteBuilder routes, AccessControl? access)
    {
        routes.MapGet(DashboardAuthentication.LoginPath, () => access is null ? Results.LocalRedirect("/") : Form("", 200)).ExcludeFromDescription().AllowAnonymous();
        routes.MapPost(
            DashboardAuthentication.LoginPath,
            (HttpContext context, CancellationToken cancellation) => LogInAsync(context, access, cancellation))
            .ExcludeFromDescription().AllowAnonymous();
        routes.MapPost("/logout", (HttpContext context) => LogOut(context, access)).ExcludeFromDescription();
    }

    public static void MapSession(this IEndpointRouteBuilder routes, AccessControl? access, DashboardOptions options) =>
        routes.MapGet("/session", (HttpContext context) => View(DashboardAuthentication.UserOf(context), access, options)).WithTags("Session")
            .WithSummary("Whether one logs in here, and so can log out (POST /logout)");

    private static SessionView View(DashboardUser? user, AccessControl? access, DashboardOptions options) =>
        new(access is not null, options.Warnings) { User = user?.Name ?? "", Role = RoleRules.WordOf(user?.Role ?? DashboardRole.Admin) };

    private static async Task<IResult> LogInAsync(HttpContext context, AccessControl? access, CancellationToken cancellation)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.Problem("Send the token as a form field named 'token'.", statusCode: 415, title: "Not a form");
        }

        string next = context.Request.Query["next"].ToString();
        if (next.Any(char.IsControl))
        {
            return Problems.Invalid("'next' is the address of a page here; it holds a control character.");
        }

        IFormCollection form = await context.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        if (access is null)
        {
            return Results.LocalRedirect("/");
        }

        AccessResult result =
            access.CheckToken(context.Connection.RemoteIpAddress, form["token"].ToString().Trim(), out DashboardUser? user);
        return result == AccessResult.Allowed ? Enter(context, access, user!, next) : Refuse(context, result);
    }

    private static IResult Enter(HttpContext context, AccessControl access, DashboardUser user, string next)
    {
        context.Response.Cookies.Append(DashboardAuthentication.Cookie, access.Sessions.Begin(user), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = SessionRegistry.Length,
        });
        return Results.LocalRedirect(LocalAddress(next));
    }

    private static IResult Refuse(HttpContext context, AccessResult result)
    {
        DashboardAuthentication.SetRefusal(context.Response, result);
        return result == AccessResult.Wrong ? Form(Problem(WrongToken), 401) : Form(Problem(TooManyGuesses), 429);
    }

    private static IResult LogOut(HttpContext context, AccessControl? access)
    {
        if (context.Request.Cookies.TryGetValue(DashboardAuthentication.Cookie, out string? session))
        {
            access?.Sessions.End(session);
        }

        context.Response.Cookies.Delete(DashboardAuthentication.Cookie);
        return Results.LocalRedirect(DashboardAuthentication.LoginPath);
    }

    /// <summary>The address as a header may hold it; "/" for one that leads elsewhere.</summary>
    private static string LocalAddress(string next)
    {
        bool isAddress = Uri.TryCreate("http://localhost" + next, UriKind.Absolute, out Uri? address);
        return isAddress && IsLocal(next) && IsLocal(address!.PathAndQuery) ? address.PathAndQuery + address.Fragment : "/";
    }

    private static bool IsLocal(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static string Problem(string words) => $"<p class=\"problem\" role=\"alert\">{words}</p>";

    private static IResult Form(string problem, int status)
    {
        string page = Encoding.UTF8.GetString(WebAssets.Find(Page)!.Content).Replace(ProblemPlace, problem, StringComparison.Ordinal);
        return Results.Text(page, "text/html; charset=utf-8", statusCode: status);
    }
}
