using System.Globalization;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Resistors, capacitors, inductors: part numbers are put together by the makers' ordering codes.</summary>
internal static class Passives
{
    private const string Small = "Resistor_SMD:R_0805_2012Metric";
    private const string SmallCapacitor = "Capacitor_SMD:C_0805_2012Metric";

    /// <summary>1 %, 100 ppm/K, 0805.</summary>
    /// <param name="value">As in the drawing: 22R, 4k7, 383k, 1M.</param>
    public static Product Resistor(string value) =>
        new(value, "Yageo", $"RC0805FR-07{YageoCode(value)}L", "1 %", "0.125 W, 150 V", Shapes.Resistor, Small,
        "https://www.yageo.com/upload/media/product/products/datasheet/rchip/PYu-RC_Group_51_RoHS_L_12.pdf", Volts: 150)
        {
            Quantity = Quantities.Of(value),
            Alternative = "any 0805, 1 %",
        };

    /// <summary>0.1 %, 10 ppm/K, 0805, thin film.</summary>
    public static Product Precision(string value) =>
        new(value, "Panasonic", $"ERA6ARB{EiaCode(value)}V", "0.1 %, 10 ppm/K", "0.125 W, 100 V", Shapes.Resistor, Small,
        "https://industrial.panasonic.com/cdbs/www-data/pdf/RDM0000/AOA0000C307.pdf", Volts: 100)
        {
            Quantity = Quantities.Of(value),
            Alternative = "Susumu RG2012N series, 0.1 %, 10 ppm/K",
        };

    /// <summary>Shunt: 0.1 %, 10 ppm/K, 1206, thin film.</summary>
    public static Product Shunt(string value) =>
        new(value, "Vishay", "TNPW1206" + (value.Length == 3 ? value + "0" : value) + "BYEA", "0.1 %, 10 ppm/K", "0.25 W, 200 V",
            Shapes.Resistor,
        "Resistor_SMD:R_1206_3216Metric", "https://www.vishay.com/docs/28758/tnpw_e3.pdf", Volts: 200)
        {
            Quantity = Quantities.Of(value),
            Alternative = "Susumu RG3216N series, 0.1 %, 10 ppm/K",
        };

    /// <summary>X7R, 50 V, 0805: for bypassing and slow filters.</summary>
    public static Product Ceramic(string value) =>
        new(value, "Yageo", $"CC0805KRX7R9BB{CapacitorCode(value)}", "10 %", "50 V", Shapes.Capacitor, SmallCapacitor,
        "https://www.yageo.com/upload/media/product/productsearch/datasheet/mlcc/UPY-GPHC_X7R_6.3V-to-250V_24.pdf", Volts: 50)
        {
            Quantity = Quantities.Of(value),
            Alternative = "any 0805, X7R, 50 V",
        };

    /// <summary>C0G, 50 V, 0805: where the value matters.</summary>
    public static Product Stable(string value) =>
        new(value, "Yageo", $"CC0805JRNPO9BN{CapacitorCode(value)}", "5 %, C0G", "50 V", Shapes.Capacitor, SmallCapacitor,
        "https://www.yageo.com/upload/media/product/productsearch/datasheet/mlcc/UPY-GPHC_NPO_16V-to-50V_24.pdf", Volts: 50)
        {
            Quantity = Quantities.Of(value),
            Alternative = "any 0805, C0G, 50 V, 5 %",
        };

    /// <summary>10 uF, X5R, 25 V, 1206.</summary>
    public static Product Bulk { get; } =
        new("10uF", "Samsung", "CL31A106KAHNNNE", "10 %", "25 V", Shapes.Capacitor, "Capacitor_SMD:C_1206_3216Metric",
        "https://www.samsungsem.com/resources/file/global/support/product_catalog/MLCC.pdf", Volts: 25)
        {
            Quantity = 10e-6,
            Alternative = "any 1206, X5R or X7R, 25 V",
        };

    /// <summary>22 uF, X5R, 10 V, 1206.</summary>
    public static Product Reservoir { get; } =
        new("22uF", "Murata", "GRM31CR61A226KE19L", "10 %", "10 V", Shapes.Capacitor, "Capacitor_SMD:C_1206_3216Metric",
        "https://www.murata.com/products/productdetail?partno=GRM31CR61A226KE19%23", Volts: 10)
        {
            Quantity = 22e-6,
            Alternative = "any 1206, X5R, 10 V",
        };

    /// <summary>1 uF film: no leakage, no loss of capacitance under bias.</summary>
    public static Product Film { get; } =
        new("1uF", "WIMA", "SMDTC04100TB00KS00", "10 %, PET", "63 V", Shapes.Capacitor, "Capacitor_SMD:C_2220_5750Metric",
        "https://www.wima.de/wp-content/uploads/media/e_WIMA_SMD_PET.pdf", Volts: 63)
        {
            Quantity = 1e-6,
            Alternative = "Panasonic ECW-FD series on wires",
        };

    /// <summary>
    /// Two of the same, within 2 % of each other: chosen at assembly out of ten, by a meter of capacitance. The decks draw each within 1 %
    /// of the pair's mean; the mean itself is in the known resistor's reading as in the cell's.
    /// </summary>
    public static Product FilmPair { get; } = Film with { Tolerance = "1 % from the pair's mean, chosen at assembly (10 %, PET)" };

    /// <summary>10 uF film, 5 %: the arc of the dummy cell does not change with voltage.</summary>
    public static Product FilmTen { get; } =
        new("10uF", "WIMA", "MKS2B051001N00JSSD", "5 %, PET", "50 V", Shapes.Capacitor,
            "Capacitor_THT:C_Rect_L7.2mm_W7.2mm_P5.00mm_FKS2_FKP2_MKS2_MKP2",
        "https://www.wima.de/wp-content/uploads/media/e_WIMA_MKS_2.pdf", Volts: 50)
        { Quantity = 10e-6 };

    /// <summary>Bipolar aluminium, 100 uF: blocks the cell's voltage in impedance measurements.</summary>
    public static Product Blocking { get; } =
        new("100uF", "Nichicon", "UWP1C101MCL1GS", "20 %, bipolar", "16 V, leakage below 0.1 uA chosen at assembly", Shapes.Capacitor,
            "Capacitor_SMD:C_Elec_8x10.2",
        "https://www.nichicon.co.jp/english/products/pdfs/e-uwp.pdf", Volts: 16)
        {
            Quantity = 100e-6,
            Alternative = "film bank of 10 x 10 uF",
        };

    /// <summary>4.7 uF, X5R, 25 V, 0805.</summary>
    public static Product Medium { get; } = new("4u7F", "Murata", "GRM21BR61E475KA12L", "10 %", "25 V", Shapes.Capacitor, SmallCapacitor,
        "https://www.murata.com/products/productdetail?partno=GRM21BR61E475KA12%23", Volts: 25)
    { Quantity = 4.7e-6 };

    /// <summary>100 uF ceramic: keeps the clock for an hour and more.</summary>
    public static Product Keeper { get; } =
        new("100uF", "Murata", "GRM32ER60J107ME20L", "20 %", "6.3 V", Shapes.Capacitor, "Capacitor_SMD:C_1210_3225Metric",
        "https://www.murata.com/products/productdetail?partno=GRM32ER60J107ME20%23", Volts: 6.3)
        { Quantity = 100e-6 };

    public static Product Ferrite { get; } =
        new("600R", "Murata", "BLM21PG601SN1D", "600 ohm at 100 MHz", "1.5 A", Shapes.Inductor, "Inductor_SMD:L_0805_2012Metric",
        "https://www.murata.com/products/productdetail?partno=BLM21PG601SN1%23");

    public static Product Choke { get; } =
        new("10uH", "TDK", "VLS3012HBX-100M", "20 %", "1.1 A", Shapes.Inductor, "Inductor_SMD:L_Taiyo-Yuden_NR-30xx",
        "https://product.tdk.com/en/search/inductor/inductor/smd/info?part_no=VLS3012HBX-100M")
        { Quantity = 10e-6 };

    private static string YageoCode(string value) => value.Replace('k', 'K');

    /// <summary>Three or four digits: two or three significant ones and the power of ten.</summary>
    private static string EiaCode(string value)
    {
        double ohms = Quantities.Of(value);
        if (ohms < 100 && ohms != Math.Round(ohms))
        {
            return value;
        }

        int power = 0;
        while (ohms >= 1000)
        {
            (ohms, power) = (ohms / 10, power + 1);
        }

        int digits = (int)Math.Round(ohms);
        return digits % 10 == 0
            ? (digits / 10).ToString(CultureInfo.InvariantCulture) + (power + 1).ToString(CultureInfo.InvariantCulture)
            : digits.ToString(CultureInfo.InvariantCulture) + power.ToString(CultureInfo.InvariantCulture);
    }

    private static string CapacitorCode(string value)
    {
        double picofarads = Math.Round(Quantities.Of(value) * 1e12);
        int power = 0;
        while (picofarads >= 100)
        {
            (picofarads, power) = (picofarads / 10, power + 1);
        }

        return ((int)picofarads).ToString(CultureInfo.InvariantCulture) + power.ToString(CultureInfo.InvariantCulture);
    }
}
