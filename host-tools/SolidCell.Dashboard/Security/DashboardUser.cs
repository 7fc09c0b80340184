namespace SolidCell.Dashboard.Security;

/// <summary>Somebody who was let in.</summary>
/// <param name="Name">Empty for who has the one token of the dashboard.</param>
/// <param name="Role">What he may do.</param>
/// <param name="Stamp">Changes when his token does: what was begun with another one is over. No secret.</param>
public sealed record DashboardUser(string Name, DashboardRole Role, string Stamp)
{
    /// <summary>Who has the token that 'solidcell serve' prints.</summary>
    public static DashboardUser OfToken { get; } = new("", DashboardRole.Admin, "");
}
