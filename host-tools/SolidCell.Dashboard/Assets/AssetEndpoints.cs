using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace SolidCell.Dashboard.Assets;

/// <summary>The page, and the files it is made of. Every address of the page is answered with the one document; its script shows the rest.</summary>
internal static class AssetEndpoints
{
    private const string Document = "index.html";

    private static readonly string[] Methods = ["GET", "HEAD"];

    private static readonly string[] Pages = ["/", "/fixtures/{name}", "/tests", "/tests/{id}", "/alerts", "/audit"];

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (string page in Pages)
            routes.MapMethods(page, Methods, () => Serve(Document)).ExcludeFromDescription();
        foreach (string path in WebAssets.Paths.Where(path => path != Document))
            routes.MapMethods("/" + path, Methods, () => Serve(path)).ExcludeFromDescription();
    }

    /// <summary>Revalidated each time: after an update of the program nobody sees an old script on a new API.</summary>
    internal static IResult Serve(string path)
    {
        WebAsset asset = WebAssets.Find(path)!;
        return new AssetResult(asset);
    }

    private sealed class AssetResult(WebAsset asset) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue(asset.EntityTag)).ExecuteAsync(httpContext);
        }
    }
}
