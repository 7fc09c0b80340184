using SolidCell.Core.Measurement;

namespace SolidCell.Replay;

/// <summary>A kind of cell and what in the data speaks for it.</summary>
public sealed record KindProposal(CellKind Kind, string Reason)
{
    /// <summary>Nothing speaks for another kind, nor for this one.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The data are odd for this kind, and for any other: it is said.</summary>
    public bool IsOdd { get; init; }

    /// <summary>
    /// The data are not those of a cell of this kind. Full and half cells are not told apart for certain (lithium titanate against iron
    /// phosphate is below 1.9 V, NCM against lithium above), and a collector may show nothing but the sign of the current.
    /// </summary>
    public bool Contradicts(CellKind kind) => !IsGuess && Kind != kind && !(IsInsertion(Kind) && IsInsertion(kind))
        && !(Kind == CellKind.Symmetric && kind == CellKind.AnodeFree);

    private static bool IsInsertion(CellKind kind) => kind is CellKind.Full or CellKind.Half;
}
