using Microsoft.AspNetCore.Http;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// Which role a request needs, by its method and path: one rule, so that a new endpoint that changes something is never open to viewers.
/// </summary>
internal static class RoleRules
{
    private static readonly string[] ForAdmins = [
        "/calibrate", "/calibration/guide", "/calibration/answer", "/calibration/cancel", "/calibration/undo", "/die", "/pairings",
    ];

    /// <summary>Asking is not changing.</summary>
    private static readonly PathString[] Questions = ["/api/protocols/check", "/logout"];

    public static DashboardRole Needed(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || Questions.Any(question => request.Path.StartsWithSegments(question)))
        {
            return DashboardRole.Viewer;
        }

        string path = request.Path.Value?.TrimEnd('/') ?? "";
        return ForAdmins.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? DashboardRole.Admin : DashboardRole.Operator;
    }

    /// <summary>The words of a role and of those that may do more.</summary>
    public static IEnumerable<string> RolesFrom(DashboardRole role) =>
        Enum.GetValues<DashboardRole>().Where(one => one >= role).Select(WordOf);

    public static string WordOf(DashboardRole role) =>
        role switch { DashboardRole.Viewer => "viewer", DashboardRole.Operator => "operator", _ => "admin" };
}
