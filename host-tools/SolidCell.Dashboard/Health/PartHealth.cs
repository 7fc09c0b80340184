namespace SolidCell.Dashboard.Health;

/// <summary>A part of the host.</summary>
/// <remarks>
/// <para><c>Name</c>: "ingest" (stores what fixtures send), "watch" (looks at fixtures, raises alerts), "disk" (takes what is written) or
/// "broker".</para>
/// <para><c>SecondsSinceProgress</c>: How long ago it last came round, wrote, or was there.</para>
/// <para><c>Failures</c>: How often it failed and went on since the host was started.</para>
/// <para><c>Problem</c>: What is wrong, or what went wrong last; null for nothing.</para>
/// </remarks>
public sealed record PartHealth(string Name, bool IsAlive, double SecondsSinceProgress, long Failures, string? Problem);

/// <summary>The host: "ok" while every part is alive, else "failing".</summary>
public sealed record HealthReport(string Status, IReadOnlyList<PartHealth> Parts);
