using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Relays, connectors, sockets.</summary>
internal static class Mechanics
{
    private const string Class = "mechanical";

    /// <summary>Two change-over contacts, 5 V coil, 21 mA; operates and releases within 3 ms.</summary>
    public static Product Relay { get; } =
        new("G6K-2F-Y DC5", "Omron", "G6K-2F-Y DC5", "contact 100 mohm", "coil 5 V 21 mA, contact 125 V 1 A, insulation 1 Gohm",
        Symbol.Box("G6K-2F-Y", 3, "1:COIL+:p - - 8:COIL-:p", "4:NO1:p 3:COM1:p 2:NC1:p - 5:NO2:p 6:COM2:p 7:NC2:p"),
        "Relay_SMD:Relay_DPDT_Omron_G6K-2F-Y",
        "https://omronfs.omron.com/en_US/ecb/products/pdf/en-g6k.pdf", "G6K", 0, Class)
        {
            CoilMilliamps = 21,
            Alternative = "Panasonic TQ2SA-5V (other footprint)",
        };

    public static Product Usb { get; } = new("USB-C", "GCT", "USB4105-GF-A", "", "5 A, 20 V",
        Symbol.Box("USB4105", 3, "",
            "A4:VBUS:p A9:VBUS:p B4:VBUS:p B9:VBUS:p - A5:CC1:p B5:CC2:p - A6:D+:p B6:D+:p A7:D-:p B7:D-:p A8:SBU1:p B8:SBU2:p", "",
            "A1:GND:p A12:GND:p B1:GND:p B12:GND:p S1:SHIELD:p"),
        "Connector_USB:USB_C_Receptacle_GCT_USB4105-xx-A_16P_TopMnt_Horizontal", "https://gct.co/files/drawings/usb4105.pdf", null, 20,
        Class);

    public static Product Card { get; } = new("microSD", "Hirose", "DM3AT-SF-PEJM5", "", "3.6 V",
        Symbol.Box("DM3AT", 4, "2:CS:p 3:DI:p 5:CLK:p 7:DO:p 1:DAT2:p 8:DAT1:p 9:DET_B:p 10:DET_A:p", "", "4:VDD:w", "6:VSS:w 11:SHIELD:p"),
        "Connector_Card:microSD_HC_Hirose_DM3AT-SF-PEJM5",
        "https://www.hirose.com/en/product/document?clcode=CL0609-0033-8-00&productname=DM3AT-SF-PEJM5&series=DM3&documenttype=2DDrawing&lang=en&documentid=0000994748", null, 3.6, Class);

    /// <summary>Screw terminals; pins to the right where the signal comes from outside.</summary>
    public static Product Terminal(int ways, bool isSource = false) =>
        new($"{ways} ways",
            "Phoenix Contact", ways switch
            {
                2 => "1984617",
                5 => "1984646",
                6 => "1984659",
                _ => throw new ArgumentOutOfRangeException(nameof(ways))
            }, "", "160 V, 17.5 A",
        Ways("PT", ways, isSource), $"TerminalBlock_Phoenix:TerminalBlock_Phoenix_PT-1,5-{ways}-3.5-H_1x{ways:00}_P3.50mm_Horizontal",
        "https://www.phoenixcontact.com/en-us/products/printed-circuit-board-terminal-pt-15-2-35-h-1984617", null, 160, Class);

    public static Product Plug(int ways) =>
        new($"{ways} ways", "JST", $"B{ways}B-PH-K-S", "", "100 V, 2 A",
            Ways("PH", ways, false), $"Connector_JST:JST_PH_B{ways}B-PH-K_1x{ways:00}_P2.00mm_Vertical",
        "https://www.jst-mfg.com/product/pdf/eng/ePH.pdf", null, 100, Class);

    /// <summary>Two rows of five pins; a jumper joins the two of a column.</summary>
    public static Product Selector { get; } =
        new("2 x 5", "Harwin", "M20-9980546", "", "3 A",
            Symbol.Box("SEL2X5", 3, "1:1:p 3:3:p 5:5:p 7:7:p 9:9:p", "2:2:p 4:4:p 6:6:p 8:8:p 10:10:p"),
        "Connector_PinHeader_2.54mm:PinHeader_2x05_P2.54mm_Vertical", "https://cdn.harwin.com/pdfs/M20-998.pdf", null, 0, Class);

    /// <summary>Photo-MOS relay, 60 V, 0.5 A, about 1 ohm when on, 1 uA at most when off.</summary>
    public static Product PhotoRelay { get; } =
        new("TLP222A", "Toshiba", "TLP222A(F)", "2 ohm at most", "60 V, 500 mA", Symbol.Box("TLP222A", 3, "1:A:p 2:K:p", "4:D1:p 3:D2:p"),
            "Package_DIP:DIP-4_W7.62mm",
        "https://toshiba.semicon-storage.com/info/docget.jsp?did=17036&prodName=TLP222A", null, 60, Class);

    private static Symbol Ways(string family, int ways, bool isSource)
    {
        string pins = string.Join(' ', Enumerable.Range(1, ways).Select(way => $"{way}:{way}:p"));
        return isSource ? Symbol.Box($"{family}{ways}R", 2, right: pins) : Symbol.Box($"{family}{ways}", 2, pins);
    }
}
