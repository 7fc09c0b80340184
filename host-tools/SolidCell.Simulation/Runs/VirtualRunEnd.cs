namespace SolidCell.Simulation.Runs;

/// <summary>A run that is over. One that was interrupted has tests that did not come to their end; what they stored is kept.</summary>
public sealed record VirtualRunEnd(IReadOnlyList<VirtualTestEnd> Tests, double WallSeconds, bool IsInterrupted);
