namespace SolidCell.Hardware.Verification.Mount;

/// <summary>A part of the mount that is made: its name in part.scad, how it is made and of what.</summary>
/// <param name="Name">Name in <c>hardware/mount/part.scad</c>, and of its STL file.</param>
/// <param name="Title">What it is.</param>
/// <param name="Making">How and of what it is made.</param>
/// <param name="Callouts">Lines of the drawing, with {names} of parameters.scad.</param>
public sealed record MountPart(string Name, string Title, string Making, IReadOnlyList<string> Callouts)
{
    /// <summary>
    /// Turn around the vertical axis of the plane of its section, degrees: 0 is a plane of constant y, 90 one of constant x.
    /// </summary>
    public int SectionTurn { get; init; }

    /// <summary>Distance of that plane from the axis, mm.</summary>
    public int SectionAt { get; init; }

    /// <summary>All of them, in the order of the assembly.</summary>
    public static IReadOnlyList<MountPart> All { get; } =
    [
        new("base_plate", "Base plate", "machined, steel S355 or aluminium 7075, faces ground parallel to 0.02",
            ["3 x dia {bolt+0.5} through, on a circle of {bolt_circle}",
                "seat dia {load_cell_outer+8.2}, 2 deep, for the ring of the load cell",
                "2 x M4 through, 30 apart, {plate_outer/2-9} from the centre", "thickness {plate_thickness}"]) { SectionTurn = 90 },
        new("top_plate", "Top plate",
            "machined as the base plate", ["3 x dia {bolt+0.5} through, on a circle of {bolt_circle}",
                "seat dia {pellet+12.2}, 2 deep, below, for the insulator", "thickness {plate_thickness}"]) { SectionTurn = 90 },
        new("load_cell_ring", "Centring ring of the load cell",
            "printed, PETG", ["bore {load_cell_outer+0.4}, outside {load_cell_outer+8}", "slot 8 wide for the cable"]),
        new("insulator", "Insulator of the upper plunger",
            "machined, alumina or G10 (a printed one creeps under load)",
                ["outside {pellet+12}, pocket {pellet+8} x 2 deep", "thickness 4, 2 under load"]),
        new("bracket", "Bracket", "printed, PETG, 40 % filled", ["foot: 2 x dia 4.5, 30 apart", "back: 4 x dia 4.5, 40 x 30 apart"])
            { SectionTurn = 90, SectionAt = 15 },
        new("enclosure_base", "Enclosure, base",
            "printed, PETG, or conductive and tied to the shield",
                ["board {board_length} x {board_width} on 4 posts, screws 3 x 8", "floor: 4 x dia 4.5, 40 x 30 apart",
                    "right wall, from the board's upper edge: cell {cell_opening_from} to {cell_opening_to}, stop {stop_opening_from} to {stop_opening_to}; 12 high", "wall {wall}"]) { SectionAt = 41 },
        new("enclosure_lid", "Enclosure, lid", "printed as the base", ["9 slots of 2.5 x 40", "rim 4 high, {gap} clearance"]),
        new("strain_relief", "Strain relief, one half (two needed)", "printed, PETG", ["{cables} cables of {cable}", "2 x dia 3.2 for M3"]),
    ];
}
