namespace SolidCell.Simulation.Fleet;

/// <summary>What a number from virtual cells is worth. It stands wherever such numbers are set beside the paper's.</summary>
public static class VirtualCellsNote
{
    /// <summary>Stands beside every verdict.</summary>
    public const string Basis = "fitted to the paper";

    public const string Text =
        "The virtual cells are fitted to one paper (doi 10.1021/acsenergylett.5c00656): that its numbers come out again is a regression check of the whole chain, from protocol to report, "
        + "and no validation of the physics (docs/virtual-cells.md).";

    public const string Realistic =
        "The realistic cells scatter and fail by mechanisms of the literature with assumed numbers (docs/virtual-cells.md): they try detector and analysis, and say nothing of a real anode.";
}
