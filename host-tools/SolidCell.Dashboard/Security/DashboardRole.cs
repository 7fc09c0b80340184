namespace SolidCell.Dashboard.Security;

/// <summary>What somebody may do; each may do what those before it may.</summary>
public enum DashboardRole
{
    /// <summary>Looks on and downloads.</summary>
    Viewer,

    /// <summary>Flashes, starts and stops tests, tares, puts alerts away.</summary>
    Operator,

    /// <summary>Calibrates.</summary>
    Admin,
}
