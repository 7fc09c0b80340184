namespace SolidCell.Dashboard.CellTests;

/// <summary>Something that happened in a test, for the list and the marks on the plot.</summary>
/// <remarks>
/// <para><c>Kind</c>: "soft-short", "hard-short", "fault", "fault-cleared", "resumed", "halted", "pulse", "thinned", "started" or
/// "ended".</para>
/// <para><c>ShortCircuit</c>: The numbers of a short; null for the others.</para>
/// </remarks>
public sealed record EventView(string Kind, double Seconds, string Title, string Detail, ShortView? ShortCircuit);
