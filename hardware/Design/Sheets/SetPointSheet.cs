using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>The set point: 0 to 2.5 V, zero current at half the reference; exactly that half until the source is switched on.</summary>
internal static class SetPointSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(3, "set-point", "Set point");
        sheet.Say(10, 8,
            "The DAC powers up at zero scale, which would be full negative current. Until SOURCE_ON is high the servo gets V_MID: zero current.");
        sheet.Open("SCL", 13, 22, Side.Left);
        sheet.Open("SDA", 13, 23, Side.Left);
        sheet.Add("U301", Analog.SetPoint, 24, 22,
            "SCL=SCL SDA=SDA A0=GND ~{LDAC}=GND ~{RESET}=+3V3A VOUT=SET_RAW VREF=REF_2V5 VDD=+3V3A VLOGIC=+3V3A GND=GND", 0,
            "address 0x4C");
        sheet.Two("C301", Passives.Ceramic("100nF"), 10, 33, "+3V3A", "GND");
        sheet.Two("C302", Passives.Bulk, 14, 33, "+3V3A", "GND");
        sheet.Two("R301", Passives.Resistor("1k"), 38, 22, "SET_RAW", "SET_FILTERED", 1);
        sheet.Two("C303", Passives.Ceramic("100nF"), 44, 24, "SET_FILTERED", "GND");
        sheet.Add("U302", Analog.SetPointSwitch, 60, 22, "B2=SET_FILTERED B1=V_MID S=SOURCE_ON A=SET_POINT VCC=+3V3A GND=GND", 0,
            "S low: V_MID");
        sheet.Say(34, 14, "1k, 100 nF: 100 us, no glitch of the DAC reaches the cell.", 40);
        sheet.Open("SOURCE_ON", 52, 25, Side.Left);
        sheet.Open("SET_POINT", 78, 22, Side.Right);
        sheet.Two("C304", Passives.Ceramic("100nF"), 18, 33, "+3V3A", "GND", 0, "at U302");
        Middle(sheet);
        return sheet;
    }

    private static void Middle(Sheet sheet)
    {
        sheet.Say(10, 42,
            "V_MID = half the DAC's own reference: its drift cancels. V_CM = half the converter's supply. Both buffers run from 5.3 V, so that no pin of the converter can leave it.",
            30);
        sheet.Two("R302", Passives.Precision("10k"), 38, 52, "REF_2V5", "MID_RAW");
        sheet.Two("R303", Passives.Precision("10k"), 38, 56, "MID_RAW", "GND");
        sheet.Two("C305", Passives.Ceramic("100nF"), 33, 56, "MID_RAW", "GND");
        sheet.Two("C306", Passives.Ceramic("100nF"), 28, 56, "REF_2V5", "GND");
        sheet.Two("R304", Passives.Precision("10k"), 46, 58, "+5V3A", "CM_RAW");
        sheet.Two("R305", Passives.Precision("10k"), 46, 62, "CM_RAW", "GND");
        sheet.Two("C307", Passives.Ceramic("100nF"), 42, 62, "CM_RAW", "GND");
        sheet.Add("U303", Analog.Buffers, 58, 54, "+A=MID_RAW -A=V_MID OUTA=V_MID +B=CM_RAW -B=V_CM OUTB=V_CM V+=+5V3A V-=GND");
        sheet.Two("C308", Passives.Ceramic("100nF"), 70, 62, "+5V3A", "GND", 0, "at U303");
        sheet.Open("V_MID", 78, 55, Side.Right);
        sheet.Open("V_CM", 78, 57, Side.Right);
    }
}
