namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>How the noise of a generated trace is distributed and correlated.</summary>
public enum NoiseKind
{
    None,
    White,

    /// <summary>Long tails (Laplace).</summary>
    Spiky,

    /// <summary>White noise and a slow part with a time constant of seconds.</summary>
    Slow,
}
