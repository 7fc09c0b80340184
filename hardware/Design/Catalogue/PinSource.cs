namespace SolidCell.Hardware.Catalogue;

/// <summary>Where the pins of a symbol were compared with what others wrote down.</summary>
/// <param name="Symbol">Name of ours.</param>
/// <param name="Kicad">"Library:Symbol" of KiCad's own libraries; empty where they have none.</param>
/// <param name="Same">Names that differ, "ours=theirs", with spaces between.</param>
/// <param name="Others">Other sources and what they say; empty where there is none.</param>
/// <param name="Open">What no source says, or where they differ; empty where nothing is left.</param>
public sealed record PinSource(string Symbol, string Kicad, string Same = "", string Others = "", string Open = "");
