namespace SolidCell.Impedance.Fitting;

/// <summary>A fitted arc model.</summary>
/// <param name="Model">Which circuit.</param>
/// <param name="Fit">Its fit; arcs stand from the fastest to the slowest.</param>
public sealed record ModelFit(ArcModel Model, FitResult Fit)
{
    /// <summary>What it shares with the other fits of its series beside the model, as a sentence; null for nothing.</summary>
    public string? Shared { get; init; }

    /// <summary>
    /// The fit to this spectrum alone, whose intervals do not lean on what is shared; the same fit where nothing is.
    /// </summary>
    public FitResult Alone { get; init; } = Fit;
}
