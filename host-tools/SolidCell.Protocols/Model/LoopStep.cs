using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Model;

/// <summary>Steps that run <paramref name="Turns"/> times in all.</summary>
public sealed record LoopStep(Position At, string? Name, int Turns, IReadOnlyList<ProtocolStep> Body)
    : ProtocolStep(At, Name);
