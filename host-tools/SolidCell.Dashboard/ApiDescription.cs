using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SolidCell.Dashboard;

/// <summary>The head of the OpenAPI document at /openapi/v1.json.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "SolidCell",
            Version = "1",
            Description =
                "Fixtures, tests and alerts of one host. Units are the last words of the names; null is not measured. Where the dashboard has a token, send it as a bearer.",
        };
        return Task.CompletedTask;
    });
}
