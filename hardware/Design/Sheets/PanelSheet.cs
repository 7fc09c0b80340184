using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>
/// Front panel and clock on a second I2C bus, so that a cable to the panel cannot hang the measuring bus; the memory card.
/// </summary>
internal static class PanelSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(9, "panel-clock-card", "Front panel, clock, card");
        sheet.Say(8, 8,
            "Second bus: a shorted panel cable cannot silence the measuring bus. Display 0x3C and buttons 0x20 are on the panel.");
        sheet.Two("R901", Passives.Resistor("4k7"), 20, 16, "+3V3", "SDA2");
        sheet.Two("R902", Passives.Resistor("4k7"), 24, 16, "+3V3", "SCL2");
        sheet.Two("R903", Passives.Resistor("10k"), 28, 16, "+3V3", "PANEL_INT");
        sheet.Open("SDA2", 13, 20, Side.Left);
        sheet.Open("SCL2", 13, 21, Side.Left);
        sheet.Open("PANEL_INT", 13, 22, Side.Left);
        sheet.Add("J901", Mechanics.Plug(6), 46, 19, "1=+3V3 2=SDA2 3=SCL2 4=PANEL_INT 5=GND 6=GND", 0, "panel");
        sheet.Add("U901", Digital.Clock, 46, 36, "SCL=SCL2 SDA=SDA2 EVI=GND VDD=+3V3 VBACKUP=CLOCK_BACKUP VSS=GND", 0, "address 0x52");
        sheet.Two("C901", Passives.Keeper, 56, 36, "CLOCK_BACKUP", "GND", 0, "");
        sheet.Two("C902", Passives.Ceramic("100nF"), 66, 36, "+3V3", "GND", 0, "at U901");
        sheet.Say(8, 44, "C901 keeps the clock for an hour and more: 45 nA.");
        sheet.Say(72, 8, "Memory card, optional: the log in place of the internal flash.");
        sheet.Add("J902", Mechanics.Card, 94, 22, "CS=CARD_SELECT DI=CARD_IN CLK=CARD_CLOCK DO=CARD_OUT VDD=+3V3 VSS=GND SHIELD=GND");
        sheet.Open("CARD_SELECT", 78, 22, Side.Left);
        sheet.Open("CARD_IN", 78, 23, Side.Left);
        sheet.Open("CARD_CLOCK", 78, 24, Side.Left);
        sheet.Open("CARD_OUT", 78, 25, Side.Left);
        sheet.Two("R904", Passives.Resistor("10k"), 84, 18, "+3V3", "CARD_SELECT");
        sheet.Two("C903", Passives.Bulk, 92, 36, "+3V3", "GND", 0, "at J902");
        return sheet;
    }
}
