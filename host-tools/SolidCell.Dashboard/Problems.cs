using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SolidCell.Dashboard;

/// <summary>What went wrong, as RFC 9457 problem details: a title to show and a sentence that says how to mend it.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: 404, title: "Not found");

    public static ProblemHttpResult Invalid(string detail) =>
        TypedResults.Problem(detail, statusCode: 400, title: "The request cannot be carried out");

    /// <summary>The fixture understood and will not.</summary>
    public static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: 409, title: "The fixture refused");

    public static ProblemHttpResult NoAnswer(string detail) =>
        TypedResults.Problem(detail, statusCode: 504, title: "The fixture did not answer");
}
