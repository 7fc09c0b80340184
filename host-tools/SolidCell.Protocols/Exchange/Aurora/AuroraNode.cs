namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>A step of a method, or a loop with what it repeats, in the order in which they run.</summary>
/// <param name="First">Number of its first step.</param>
/// <param name="Step">The step, or the loop itself.</param>
/// <param name="Body">What a loop repeats; null for a step.</param>
/// <param name="Tag">The tag that a loop goes back to, or null.</param>
internal sealed record AuroraNode(int First, AuroraStep Step, IReadOnlyList<AuroraNode>? Body, string? Tag);
