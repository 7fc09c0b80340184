using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Assets;

namespace SolidCell.Dashboard.Security;

/// <summary>A form for the token, which becomes a cookie. It works without script.</summary>
internal static class LoginEndpoints
{
    public const string RateLimit = "login";

    private const string Page = "login.html";
    private const string ProblemPlace = "<!--problem-->";

    public static void MapLogin(this IEndpointRouteBuilder routes, AccessToken? token)
    {
        routes.MapGet(TokenGate.LoginPath, () => token is null ? Results.LocalRedirect("/") : Form("", 200)).ExcludeFromDescription();
        routes.MapPost(TokenGate.LoginPath, (HttpContext context, CancellationToken cancellation) => LogInAsync(context, token, cancellation)).RequireRateLimiting(RateLimit).ExcludeFromDescription();
        routes.MapPost("/logout", LogOut).ExcludeFromDescription();
    }

    private static async Task<IResult> LogInAsync(HttpContext context, AccessToken? token, CancellationToken cancellation)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.Problem("Send the token as a form field named 'token'.", statusCode: 415, title: "Not a form");
        }

        IFormCollection form = await context.Request.ReadFormAsync(cancellation).ConfigureAwait(false);
        if (token is null || !token.Matches(form["token"].ToString().Trim()))
        {
            return Form("<p class=\"problem\" role=\"alert\">That is not the token of this dashboard. It was printed when <code>solidcell serve</code> was started.</p>", 401);
        }

        context.Response.Cookies.Append(TokenGate.Cookie, token.NewSession(), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = AccessToken.SessionLength,
        });
        string next = context.Request.Query["next"].ToString();
        return Results.LocalRedirect(IsLocal(next) ? next : "/");
    }

    private static IResult LogOut(HttpContext context)
    {
        context.Response.Cookies.Delete(TokenGate.Cookie);
        return Results.LocalRedirect(TokenGate.LoginPath);
    }

    private static bool IsLocal(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static IResult Form(string problem, int status) =>
        Results.Text(Encoding.UTF8.GetString(WebAssets.Find(Page)!.Content).Replace(ProblemPlace, problem, StringComparison.Ordinal), "text/html; charset=utf-8", statusCode: status);
}
