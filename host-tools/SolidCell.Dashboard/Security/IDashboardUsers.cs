namespace SolidCell.Dashboard.Security;

/// <summary>Who may use the dashboard beside the one token. Asked at each request: somebody who was taken away is out at once.</summary>
public interface IDashboardUsers
{
    /// <summary>Null when it is nobody's.</summary>
    DashboardUser? ByToken(string token);

    /// <summary>Null when there is none of this name.</summary>
    DashboardUser? ByName(string name);
}
