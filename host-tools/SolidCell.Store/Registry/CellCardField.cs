namespace SolidCell.Store.Registry;

/// <summary>A field of a cell's card. All are optional; the unit stands last in the name.</summary>
/// <param name="Name">As it is typed and stored.</param>
/// <param name="Meaning">For people.</param>
/// <param name="Least">The least number that it may be, null for text.</param>
/// <param name="Most">The largest.</param>
public sealed record CellCardField(string Name, string Meaning, double? Least = null, double? Most = null)
{
    /// <summary>Characters of a text.</summary>
    public const int LongestText = 200;

    /// <summary>Every field, in the order in which a card shows them.</summary>
    public static readonly IReadOnlyList<CellCardField> All =
    [
        new("pellet_um", "thickness of the electrolyte pellet", 1, 20_000),
        new("relative_density_percent", "density of the pellet against that of the crystal", 30, 100),
        new("electrolyte_lot", "lot of the electrolyte"),
        new("conductivity_ms_cm", "conductivity of the electrolyte at the temperature of the test", 1e-6, 1000),
        new("pressing_mpa", "pressure that the pellet was pressed at", 0, 2000),
        new("pressing_s", "time that the pellet was pressed for", 0, 1e6),
        new("lithium_um", "thickness of the lithium of one electrode", 0, 5000),
        new("attaching_mpa", "pressure that the lithium was attached with", 0, 1000),
        new("collector", "current collector"),
        new("die_mm", "diameter of the die, which the force of the stack presses on", 1, 50),
        new("compression", "constant-force (springs, gas) or constant-gap (screws)"),
        new("frame_n_um", "stiffness of frame and springs", 1e-3, 1e5),
        new("sensors", "load cell, thermometer and their calibration dates"),
        new("batch", "batch that the cell was made in"),
        new("anode_treatment", "treatment of the lithium, such as a coating or nitridation"),
        new("cathode_mg_cm2", "loading of the cathode, active material per area", 0, 1000),
        new("nominal_mpa", "stack pressure that the test is meant to have", 0, 1000),
        new("operator", "who built the cell"),
        new("doi", "publication that the cell is part of, as 10.1021/acsenergylett.5c00656"),
    ];

    public bool IsNumber => Least is not null;

    /// <summary>Null when there is none of this name.</summary>
    public static CellCardField? Find(string name) => All.FirstOrDefault(field => field.Name == name);
}
