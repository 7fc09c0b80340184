using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Regulators, converters, supervisors, and what protects them.</summary>
internal static class Supplies
{
    private const string Class = "supply";
    private const string ThermalPad = "Package_SO:Texas_DGN0008B_VSSOP-8-1EP_3x3mm_P0.65mm_EP2x3mm_Mask1.88x1.98mm_ThermalVias";

    /// <summary>3.3 V, 1 A.</summary>
    public static Product Logic { get; } = new("TLV1117LV33", "Texas Instruments", "TLV1117LV33DCYR", "1.5 %", "6 V, 1 A",
        Symbol.Box("TLV1117LV33", 3, "3:IN:w", "2:OUT:W", bottom: "1:GND:w"), "Package_TO_SOT_SMD:SOT-223-3_TabPin2",
        "https://www.ti.com/lit/ds/symlink/tlv1117lv.pdf", null, 6, Class);

    /// <summary>5 V in, +-15 V out, 1 W, not regulated.</summary>
    public static Product Converter { get; } = new("TMA 0515D", "Traco", "TMA 0515D", "load 20 to 100 %: 10 %", "5.5 V in, +-33 mA",
        Symbol.Box("TMA-0515D", 3, "1:+VIN:p - 2:-VIN:p", "6:+VOUT:W 5:COM:W 4:-VOUT:W"),
        "Converter_DCDC:Converter_DCDC_TRACO_TMA-05xxD_12xxD_Dual_THT",
        "https://www.tracopower.com/products/tma.pdf", "TMA0515D", 0, Class)
    {
        Alternative = "XP Power IA0515S, Murata NMA0515SC (check the pins)",
    };

    /// <summary>Positive, 36 V, 150 mA, 15 uV noise.</summary>
    public static Product Positive { get; } =
        Quiet("TPS7A4901", "TPS7A4901DGNR", "36 V, 150 mA", "https://www.ti.com/lit/ds/symlink/tps7a4901.pdf", "W");

    /// <summary>Negative, -36 V, 200 mA.</summary>
    public static Product Negative { get; } =
        Quiet("TPS7A3001", "TPS7A3001DGNR", "-36 V, 200 mA", "https://www.ti.com/lit/ds/symlink/tps7a3001.pdf", "W");

    /// <summary>Low below 4.38 V.</summary>
    public static Product FiveVoltWatch { get; } = Watch("TPS3839K50", "TPS3839K50DBZR", "4.38 V");

    /// <summary>Low below 3.08 V.</summary>
    public static Product LogicWatch { get; } = Watch("TPS3839G33", "TPS3839G33DBZR", "3.08 V");

    public static Product Polyfuse { get; } =
        new("1.5A", "Littelfuse", "1812L150/16DR", "", "16 V, 1.5 A held", Shapes.Fuse, "Fuse:Fuse_1812_4532Metric",
        "https://www.littelfuse.com/media?resourcetype=datasheets&itemid=8b7c1d5e-1812l", null, 16, Class)
        {
            Alternative = "Bourns MF-MSMF150/16",
        };

    public static Product Suppressor { get; } =
        new("SMAJ5.0A", "Littelfuse", "SMAJ5.0A", "", "9.2 V at 43 A", Shapes.Suppressor, "Diode_SMD:D_SMA",
        "https://www.littelfuse.com/media?resourcetype=datasheets&itemid=smaj", null, 0, Class);

    public static Product Flyback { get; } =
        new("1N4148W", "Diodes", "1N4148W-7-F", "", "100 V, 300 mA", Shapes.Diode, "Diode_SMD:D_SOD-123",
        "https://www.diodes.com/assets/Datasheets/ds30086.pdf", null, 100, Class);

    /// <summary>Schottky: pulls a delay below the lower threshold of its gate.</summary>
    public static Product FastDiode { get; } =
        new("BAT54H", "Nexperia", "BAT54H,115", "0.32 V at 1 mA", "30 V, 200 mA", Shapes.Diode, "Diode_SMD:D_SOD-123F",
        "https://assets.nexperia.com/documents/data-sheet/BAT54H.pdf", null, 30, Class);

    private static Product Watch(string name, string mpn, string threshold) =>
        new(name, "Texas Instruments", mpn, "1 %", $"6.5 V, threshold {threshold}",
        Symbol.Box("TPS3839", 3, "3:VDD:w", "2:~{RESET}:o", bottom: "1:GND:w") with { Name = name }, "Package_TO_SOT_SMD:SOT-23",
        "https://www.ti.com/lit/ds/symlink/tps3839.pdf", "TPS3839", 6.5, Class);

    private static Product Quiet(string name, string mpn, string rating, string datasheet, string output) =>
        new(name, "Texas Instruments", mpn, "1.5 %", rating,
        Symbol.Box(name, 3, "8:IN:w - 5:EN:i", $"1:OUT:{output} 2:FB:i 6:NR:p", bottom: "3:NC:n 4:GND:w 9:PAD:p 7:DNC:n"), ThermalPad,
        datasheet, name, 36, Class);
}
