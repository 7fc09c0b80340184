using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SolidCell.Dashboard;

/// <summary>Requests that cannot be read, JSON of another shape above all, are answered with what does not fit and where.</summary>
internal static class BadRequests
{
    /// <summary>Anybody can send one, so it is not worth a line in the host's terminal.</summary>
    public static ExceptionHandlerOptions Handling => new()
    {
        StatusCodeSelector = problem => problem is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
    };

    public static void Describe(ProblemDetailsContext context)
    {
        if (context.Exception is BadHttpRequestException problem)
        {
            context.ProblemDetails.Detail = problem.InnerException is JsonException json ? Describe(json) : problem.Message;
        }
    }

    /// <summary>The serializer's own words name types of this program.</summary>
    private static string Describe(JsonException problem) =>
        $"The JSON in the request does not fit at '{problem.Path ?? "$"}', line {(problem.LineNumber ?? 0) + 1}: "
        + "another type is wanted there. See /openapi/v1.json.";
}
