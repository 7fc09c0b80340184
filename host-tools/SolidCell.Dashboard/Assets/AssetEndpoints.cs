using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace SolidCell.Dashboard.Assets;

/// <summary>
/// The page, and the files it is made of. Every address of the page is answered with the one document; its script shows the rest. The
/// document is asked for each time, what it names never again: the addresses change with the program.
/// </summary>
internal static class AssetEndpoints
{
    /// <summary>Below it lies everything that a document names.</summary>
    public const string Folder = "/assets";

    private const string Document = "index.html";
    private const string Icon = "favicon.svg";
    private const string AskEachTime = "no-cache";
    private const string KeepForAYear = "public, max-age=31536000, immutable";

    private static readonly string[] Methods = ["GET", "HEAD"];

    private static readonly string[] Pages =
    [
        "/", "/fixtures/{name}", "/tests", "/tests/{id}", "/compare", "/cells", "/alerts", "/audit", "/calibrations", "/pairing",
    ];

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (string page in Pages)
        {
            routes.MapMethods(page, Methods, () => Serve(Document)).ExcludeFromDescription();
        }

        routes.MapMethods("/" + Icon, Methods, () => Serve(Icon)).ExcludeFromDescription().AllowAnonymous();
        routes.MapMethods(Folder + "/{version}/{**path}", Methods, Versioned).ExcludeFromDescription().AllowAnonymous();
    }

    private static AssetResult Serve(string path) => new(WebAssets.Find(path)!, AskEachTime);

    /// <summary>A page that was loaded before an update still gets its files, but does not keep them.</summary>
    private static IResult Versioned(string version, string path) =>
        WebAssets.Find(path) is { } asset
        ? new AssetResult(asset, version == WebAssets.Version ? KeepForAYear : AskEachTime) : Results.NotFound();

    internal sealed class AssetResult(WebAsset asset, string caching) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = caching;
            return Results.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue(asset.EntityTag))
                .ExecuteAsync(httpContext);
        }
    }
}
