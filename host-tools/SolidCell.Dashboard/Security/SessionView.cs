namespace SolidCell.Dashboard.Security;

/// <summary>How one is let in here.</summary>
/// <remarks>
/// <para><c>IsTokenNeeded</c>: False on loopback without a token, where everybody is let in.</para>
/// <para><c>Warnings</c>: What is shown on every page.</para>
/// </remarks>
public sealed record SessionView(bool IsTokenNeeded, IReadOnlyList<string> Warnings)
{
    /// <summary>Name of who asks; empty for who has the one token, or needs none.</summary>
    public string User { get; init; } = "";

    /// <summary>"viewer", "operator" or "admin".</summary>
    public string Role { get; init; } = "admin";
}
