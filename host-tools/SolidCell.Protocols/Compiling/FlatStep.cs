using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Compiling;

/// <summary>
/// A step in the order of the program. For a loop, which stands after its body, <paramref name="Target"/> is the body's first step.
/// </summary>
internal sealed record FlatStep(ProtocolStep Source, int Target, bool BeginsCycle);
