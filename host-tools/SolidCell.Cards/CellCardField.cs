namespace SolidCell.Cards;

/// <summary>A field of a cell's card. All are optional; the unit stands last in the name.</summary>
/// <param name="Name">As it is typed, stored and exported.</param>
/// <param name="Word">As it is called in a protocol, where the value has the unit.</param>
/// <param name="Meaning">For people.</param>
/// <param name="Unit">Of the number; null for a text.</param>
/// <param name="Least">The least number that it may be, null for text.</param>
/// <param name="Most">The largest.</param>
public sealed record CellCardField(
    string Name, string Word, string Meaning, string? Unit = null, double? Least = null, double? Most = null)
{
    /// <summary>Characters of a text.</summary>
    public const int LongestText = 200;

    /// <summary>Every field, in the order in which a card shows them.</summary>
    public static readonly IReadOnlyList<CellCardField> All =
    [
        new("pellet_um", "pellet", "thickness of the electrolyte pellet", "um", 1, 20_000),
        new("relative_density_percent", "relative-density", "density of the pellet against that of the crystal", "%", 30, 100),
        new("electrolyte_lot", "electrolyte-lot", "lot of the electrolyte"),
        new("conductivity_ms_cm", "conductivity", "conductivity of the electrolyte at the temperature of the test", "mS/cm", 1e-6, 1000),
        new("pressing_mpa", "pressing-pressure", "pressure that the pellet was pressed at", "MPa", 0, 2000),
        new("pressing_s", "pressing-time", "time that the pellet was pressed for", "s", 0, 1e6),
        new("lithium_um", "lithium", "thickness of the lithium of one electrode", "um", 0, 5000),
        new("attaching_mpa", "attaching-pressure", "pressure that the lithium was attached with", "MPa", 0, 1000),
        new("collector", "collector", "current collector"),
        new("die_mm", "die", "diameter of the die, which the force of the stack presses on", "mm", 1, 50),
        new("compression", "compression", "constant-force (springs, gas) or constant-gap (screws)"),
        new("frame_n_um", "frame-stiffness", "stiffness of frame and springs", "N/um", 1e-3, 1e5),
        new("sensors", "sensors", "load cell, thermometer and their calibration dates"),
        new("batch", "batch", "batch that the cell was made in"),
        new("anode_treatment", "anode-treatment", "treatment of the lithium, such as a coating or nitridation"),
        new("cathode_mg_cm2", "cathode-loading", "loading of the cathode, active material per area", "mg/cm2", 0, 1000),
        new("nominal_mpa", "nominal-pressure", "stack pressure that the test is meant to have", "MPa", 0, 1000),
        new("operator", "operator", "who built the cell"),
        new("doi", "doi", "publication that the cell is part of, as 10.1021/acsenergylett.5c00656"),
    ];

    public bool IsNumber => Least is not null;

    /// <summary>Null when there is none of this name.</summary>
    public static CellCardField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>Null when a protocol has no such word.</summary>
    public static CellCardField? OfWord(string word) => All.FirstOrDefault(field => field.Word == word);
}
