using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>Front panel and clock on a second I2C bus, so that a cable to the panel cannot hang the measuring bus; the memory card.</summary>
internal static class PanelSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(9, "panel-clock-card", "Front panel, clock, card");
        sheet.Say(8, 8, "Second bus: a shorted panel cable cannot silence the measuring bus. Display 0x3C and buttons 0x20 are on the panel.");
        sheet.Two("R901", Passives.Resistor("4k7"), 20, 16, "+3V3", "SDA2");
        sheet.Two("R902", Passives.Resistor("4k7"), 24, 16, "+3V3", "SCL2");
        sheet.Two("R903", Passives.Resistor("10k"), 28, 16, "+3V3", "PANEL_INT");
        sheet.Open("SDA2", 10, 20, Side.Left);
        sheet.Open("SCL2", 10, 21, Side.Left);
        sheet.Open("PANEL_INT", 10, 22, Side.Left);
        sheet.Add("J901", Mechanics.Plug(6), 46, 20, "1=+3V3 2=SDA2 3=SCL2 4=PANEL_INT 5=GND 6=GND", 0, "panel");
        sheet.Add("U901", Digital.Clock, 46, 36, "SCL=SCL2 SDA=SDA2 EVI=GND VDD=+3V3 VBACKUP=CLOCK_BACKUP VSS=GND", 0, "address 0x52");
        sheet.Two("C901", Passives.Keeper, 56, 34, "CLOCK_BACKUP", "GND", 0, "45 nA: keeps time for an hour and more");
        sheet.Two("C902", Passives.Ceramic("100nF"), 62, 34, "+3V3", "GND", 0, "at U901");
        sheet.Say(76, 8, "Memory card, optional: the log in place of the internal flash.");
        sheet.Add("J902", Mechanics.Card, 100, 22, "CS=CARD_SELECT DI=CARD_IN CLK=CARD_CLOCK DO=CARD_OUT VDD=+3V3 VSS=GND SHIELD=GND");
        sheet.Open("CARD_SELECT", 82, 22, Side.Left);
        sheet.Open("CARD_IN", 82, 23, Side.Left);
        sheet.Open("CARD_CLOCK", 82, 24, Side.Left);
        sheet.Open("CARD_OUT", 82, 25, Side.Left);
        sheet.Two("R904", Passives.Resistor("10k"), 88, 18, "+3V3", "CARD_SELECT");
        sheet.Two("C903", Passives.Bulk, 114, 34, "+3V3", "GND", 0, "at J902");
        return sheet;
    }
}
