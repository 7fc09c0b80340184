namespace SolidCell.Plotting.Figures;

/// <summary>How the points of a curve are drawn.</summary>
public enum CurveLook
{
    Line,

    /// <summary>The value holds until the next point.</summary>
    Steps,

    Dots,

    DotsAndLine,

    /// <summary>Symbols that are not filled.</summary>
    Circles,
}
