using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>The controller, its USB, reset, buttons and lamp. Its pins are those of board.json.</summary>
internal static class ControllerSheet
{
    /// <summary>Net of each line that board.json names under "pins".</summary>
    public static IReadOnlyDictionary<string, string> Lines { get; } = new Dictionary<string, string>
    {
        ["i2cData"] = "SDA",
        ["i2cClock"] = "SCL",
        ["currentRange"] = "RANGE",
        ["relayHeartbeat"] = "HEARTBEAT",
        ["relayEnable"] = "RELAY_ENABLE",
        ["emergencyStop"] = "STOP_SENSE",
        ["statusLed"] = "STATUS_LED",
        ["stackPressure"] = "FORCE_SIGNAL",
        ["supply"] = "SUPPLY_HALF",
        ["cardSelect"] = "CARD_SELECT",
        ["cardClock"] = "CARD_CLOCK",
        ["cardDataIn"] = "CARD_IN",
        ["cardDataOut"] = "CARD_OUT",
        ["impedanceSelect"] = "IMPEDANCE_SELECT",
        ["impedanceRelay"] = "IMPEDANCE_RELAY",
        ["impedanceDirect"] = "IMPEDANCE_DIRECT",
        ["impedanceReset"] = "IMPEDANCE_RESET",
        ["impedanceReady"] = "IMPEDANCE_READY",
        ["panelData"] = "SDA2",
        ["panelClock"] = "SCL2",
        ["panelInterrupt"] = "PANEL_INT",
    };

    public static Sheet Make()
    {
        var sheet = new Sheet(2, "controller", "Controller");
        Module(sheet);
        Usb(sheet);
        Reset(sheet);
        Lines2(sheet);
        return sheet;
    }

    private static void Module(Sheet sheet)
    {
        sheet.Say(52, 8, "IO35 to IO37 belong to the PSRAM; IO3, IO45, IO46 are strapping pins: left open.");
        sheet.Add("U201", Digital.Module, 72, 24,
            "3V3=+3V3 GND=GND EN=CHIP_ENABLE IO0=BOOT IO19=D_N IO20=D_P TXD0=TXD RXD0=RXD IO4=FORCE_SIGNAL IO5=SUPPLY_HALF IO8=SDA IO9=SCL IO12=STOP_SENSE "
            + "IO10=RANGE IO11=HEARTBEAT IO14=RELAY_ENABLE IO13=STATUS_LED IO18=CARD_SELECT IO17=CARD_CLOCK IO15=CARD_IN IO16=CARD_OUT "
            + "IO6=IMPEDANCE_SELECT IO7=IMPEDANCE_RELAY IO21=IMPEDANCE_RESET IO38=IMPEDANCE_READY IO39=IMPEDANCE_DIRECT IO41=SDA2 IO42=SCL2 IO40=PANEL_INT");
        sheet.Two("C201", Passives.Reservoir, 84, 16, "+3V3", "GND");
        sheet.Two("C202", Passives.Ceramic("100nF"), 88, 16, "+3V3", "GND");
    }

    private static void Usb(Sheet sheet)
    {
        sheet.Add("U203", Digital.UsbGuard, 28, 28, "I/O1=USB_N I/O2=USB_P I/O1B=D_N I/O2B=D_P VBUS=+5V GND=GND");
        sheet.Open("USB_N", 14, 28, Side.Left);
        sheet.Open("USB_P", 14, 29, Side.Left);
        sheet.Add("J201", Mechanics.Plug(4), 36, 50, "1=+3V3 2=TXD 3=RXD 4=GND", 0, "serial port of the interpreter");
    }

    private static void Reset(Sheet sheet)
    {
        sheet.Say(8, 8, "Below 3.08 V the controller is held in reset for 200 ms; its lines float and the pull-downs open the cell.");
        sheet.Add("U202", Supplies.LogicWatch, 16, 14, "VDD=+3V3 GND=GND ~{RESET}=CHIP_RESET");
        sheet.Two("R201", Passives.Resistor("1k"), 28, 14, "CHIP_RESET", "CHIP_ENABLE", 1);
        sheet.Two("S201", Digital.Button, 36, 17, "CHIP_ENABLE", "GND", 0, "reset");
        sheet.Two("C203", Passives.Ceramic("100nF"), 40, 17, "CHIP_ENABLE", "GND");
        sheet.Two("R202", Passives.Resistor("10k"), 48, 13, "+3V3", "BOOT");
        sheet.Two("S202", Digital.Button, 48, 19, "BOOT", "GND", 0, "boot");
        sheet.Two("C204", Passives.Ceramic("100nF"), 8, 17, "+3V3", "GND", 0, "at U202");
    }

    private static void Lines2(Sheet sheet)
    {
        sheet.Two("R203", Passives.Resistor("2k2"), 50, 44, "+3V3", "SDA");
        sheet.Two("R204", Passives.Resistor("2k2"), 54, 44, "+3V3", "SCL");
        sheet.Two("R205", Passives.Precision("10k"), 14, 40, "+3V3", "SUPPLY_HALF");
        sheet.Two("R206", Passives.Precision("10k"), 14, 44, "SUPPLY_HALF", "GND", 0, "supply / 2");
        sheet.Two("C205", Passives.Ceramic("100nF"), 19, 44, "SUPPLY_HALF", "GND");
        sheet.Two("R207", Passives.Resistor("10k"), 28, 40, "STOP_LINE", "STOP_SENSE", 1);
        sheet.Open("STOP_LINE", 22, 40, Side.Left);
        sheet.Two("R208", Passives.Resistor("10k"), 100, 50, "RANGE", "GND", 0, "1 mA in reset");
        sheet.Two("R209", Passives.Resistor("1k"), 104, 34, "STATUS_LED", "LAMP", 1);
        sheet.Add("D201", Digital.Lamp("green", "APT2012SGC"), 109, 38, "A=LAMP K=GND");
    }
}
