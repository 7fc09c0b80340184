using Microsoft.AspNetCore.Http;
using SolidCell.Dashboard.Assets;

namespace SolidCell.Dashboard.Security;

/// <summary>Lets in who shows the token (as a bearer) or a session made from it (as a cookie). Without a token everybody is let in: loopback only.</summary>
internal sealed class TokenGate(AccessToken? token)
{
    public const string Cookie = "solidcell-session";
    public const string LoginPath = "/login";

    private const string Bearer = "Bearer ";
    private static readonly PathString[] Open = [LoginPath, "/healthz", AssetEndpoints.Folder, "/favicon.svg"];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        PathString path = context.Request.Path;
        if (token is null || Open.Any(open => path.StartsWithSegments(open)) || IsLetIn(context.Request, token))
        {
            await next(context).ConfigureAwait(false);
        }
        else if (HttpMethods.IsGet(context.Request.Method) && !IsForPrograms(path))
        {
            context.Response.Redirect(LoginPath + QueryString.Create("next", path + context.Request.QueryString));
        }
        else
        {
            await RefuseAsync(context).ConfigureAwait(false);
        }
    }

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi");

    private static bool IsLetIn(HttpRequest request, AccessToken token)
    {
        string authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return token.Matches(authorization[Bearer.Length..].Trim());
        }

        return request.Cookies.TryGetValue(Cookie, out string? session) && token.IsSession(session);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem("Log in, or send the token of this dashboard as 'Authorization: Bearer TOKEN'.", statusCode: 401, title: "A token is needed").ExecuteAsync(context);
    }
}
