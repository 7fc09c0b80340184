namespace SolidCell.Analysis.Faults;

/// <summary>A fault of the fixture's fault table, as text.</summary>
/// <remarks>
/// <para><c>Effect</c>: What the fixture did about it by itself.</para>
/// <para><c>NeedsOperator</c>: True when it stays until somebody clears it.</para>
/// </remarks>
public sealed record FaultView(int Id, string Name, string Effect, bool NeedsOperator);
