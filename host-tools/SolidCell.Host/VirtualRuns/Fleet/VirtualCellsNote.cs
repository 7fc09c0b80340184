namespace SolidCell.Host.VirtualRuns.Fleet;

/// <summary>What a number from virtual cells is worth. It stands wherever such numbers are set beside the paper's.</summary>
internal static class VirtualCellsNote
{
    public const string Text =
        "The virtual cells are fitted to one paper (doi 10.1021/acsenergylett.5c00656): that its numbers come out again is a regression check of the whole chain, from protocol to report, "
        + "and no validation of the physics (docs/virtual-cells.md).";
}
