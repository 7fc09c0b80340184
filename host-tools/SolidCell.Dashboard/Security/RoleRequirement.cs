using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// The fallback policy of every endpoint: somebody who was let in, whose role is enough for the method and path (<see cref="RoleRules"/>). An
/// endpoint that says nothing of rights has these.
/// </summary>
internal sealed class RoleRequirement : AuthorizationHandler<RoleRequirement>, IAuthorizationRequirement
{
    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder(DashboardAuthentication.Name)
        .RequireAuthenticatedUser().AddRequirements(new RoleRequirement()).Build();

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        DashboardRole needed = context.Resource is HttpContext http ? RoleRules.Needed(http.Request) : DashboardRole.Admin;
        if (RoleRules.RolesFrom(needed).Any(context.User.IsInRole))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
