namespace SolidCell.Dashboard;

/// <summary>Where browsers find the dashboard; known once it listens.</summary>
internal sealed class DashboardAddress
{
    public string Url { get; set; } = "";

    public string PageOf(string fixture) => fixture.Length == 0 ? Url + "/" : $"{Url}/fixtures/{Uri.EscapeDataString(fixture)}";
}
