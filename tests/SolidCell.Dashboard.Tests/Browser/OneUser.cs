using SolidCell.Dashboard.Security;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>Cora, who is all the people of a dashboard.</summary>
internal sealed class OneUser(DashboardRole role) : IDashboardUsers
{
    public const string Token = "the token of cora";

    private readonly DashboardUser _cora = new("cora", role, "1");

    public DashboardUser? ByToken(string token) => token == Token ? _cora : null;

    public DashboardUser? ByName(string name) => name == _cora.Name ? _cora : null;
}
