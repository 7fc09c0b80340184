namespace SolidCell.Security.People;

/// <summary>What somebody may do in the dashboard; each may do what those before it may.</summary>
public enum PersonRole
{
    /// <summary>Looks on and downloads.</summary>
    Viewer,

    /// <summary>Flashes, starts and stops tests, tares, puts alerts away.</summary>
    Operator,

    /// <summary>Calibrates, and says which area a fixture presses on.</summary>
    Admin,
}
