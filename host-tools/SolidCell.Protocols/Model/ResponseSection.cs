using SolidCell.Core.Schedule;

namespace SolidCell.Protocols.Model;

/// <summary>What the fixture does by itself.</summary>
public sealed record ResponseSection(
    ShortResponse SoftShort,
    ShortResponse HardShort,
    PowerCutResponse PowerCut,
    int ShortRestMilliseconds);
