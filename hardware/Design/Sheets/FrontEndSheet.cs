using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>Cell voltage and current on their way to the converter, whose pins never leave its supply.</summary>
internal static class FrontEndSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(6, "front-ends", "Voltage and current front ends");
        Voltage(sheet);
        Current(sheet);
        Converter(sheet);
        Bypass(sheet);
        return sheet;
    }

    private static void Voltage(Sheet sheet)
    {
        sheet.Say(8, 8,
            "Cell voltage, 1 : 1. Each half amplifier gives V_CM +- half the cell's voltage, so that -5 to +5 V stays within 0 to 5.3 V. The buffers take 20 pA at most from the cell.");
        Input(sheet, "SENSE_P", 1, 20);
        Input(sheet, "SENSE_N", 2, 32);
        sheet.Add("U601", Analog.Buffers, 42, 24,
            "+A=SENSE_P_SAFE -A=GUARD OUTA=GUARD +B=SENSE_N_SAFE -B=SENSE_N_BUF OUTB=SENSE_N_BUF V+=+12V V-=-12V");
        sheet.Open("GUARD", 52, 16, Side.Right);
        sheet.Add("U602", Analog.Half, 62, 20, "+IN=GUARD -IN=SENSE_N_BUF REF=V_CM SENSE=VOLTAGE_P OUT=VOLTAGE_P V+=+5V3A V-=GND");
        sheet.Add("U603", Analog.Half, 62, 34, "+IN=SENSE_N_BUF -IN=GUARD REF=V_CM SENSE=VOLTAGE_N OUT=VOLTAGE_N V+=+5V3A V-=GND");
        sheet.Two("R603", Passives.Resistor("47R"), 74, 21, "VOLTAGE_P", "AIN0", 1);
        sheet.Two("R604", Passives.Resistor("47R"), 74, 35, "VOLTAGE_N", "AIN1", 1);
        sheet.Two("C603", Passives.Stable("10nF"), 80, 28, "AIN0", "AIN1");
        sheet.Open("V_CM", 52, 38, Side.Left);
    }

    private static void Input(Sheet sheet, string net, int index, int y)
    {
        sheet.Open(net + "_IN", 13, y, Side.Left);
        sheet.Two($"R60{index}", Passives.Resistor("1k"), 17, y, net + "_IN", net + "_SAFE", 1);
        sheet.Two($"C60{index}", Passives.Stable("1nF"), 21, y + 3, net + "_SAFE", "GND");
        sheet.Add($"D60{index}", Analog.Clamp, 29, y, $"M={net}_SAFE A=-12V K=+12V");
    }

    private static void Current(Sheet sheet)
    {
        sheet.Say(8, 46,
            "Current: a twentieth of CURRENT_SENSE - V_MID is the voltage of the shunt, 200 or 20 ohm. What is measured is what is regulated.");
        sheet.Open("CURRENT_SENSE", 50, 56, Side.Left);
        sheet.Open("V_MID", 50, 62, Side.Left);
        sheet.Two("R605", Passives.Precision("2k8"), 62, 56, "CURRENT_SENSE", "AIN2", 1);
        sheet.Two("R606", Passives.Precision("147R"), 68, 59, "AIN2", "V_MID");
        sheet.Two("C604", Passives.Ceramic("100nF"), 74, 59, "AIN2", "V_MID");
        sheet.Add("D603", Analog.Clamp, 83, 56, "M=AIN2 A=GND K=+5V3A");
    }

    private static void Converter(Sheet sheet)
    {
        sheet.Say(92, 14, "The converter's bus runs at its own 5.3 V, behind two transistors.");
        sheet.Add("U604", Analog.Converter, 98, 30,
            "AIN0=AIN0 AIN1=AIN1 AIN2=AIN2 AIN3=V_MID VDD=+5V3A GND=GND ADDR=GND SCL=SCL_5V3 SDA=SDA_5V3", 0, "address 0x48");
        sheet.Add("Q601", Digital.Shifter, 120, 28, "G=+3V3 S=SCL D=SCL_5V3");
        sheet.Add("Q602", Digital.Shifter, 120, 38, "G=+3V3 S=SDA D=SDA_5V3");
        sheet.Two("R607", Passives.Resistor("4k7"), 110, 25, "+5V3A", "SCL_5V3");
        sheet.Two("R608", Passives.Resistor("4k7"), 114, 25, "+5V3A", "SDA_5V3");
        sheet.Open("SCL", 130, 32, Side.Right);
        sheet.Open("SDA", 130, 42, Side.Right);
    }

    private static void Bypass(Sheet sheet)
    {
        (string Net, string At)[] places = [("+12V", "U601"), ("-12V", "U601"), ("+5V3A", "U602"), ("+5V3A", "U603"), ("+5V3A", "U604")];
        for (int i = 0; i < places.Length; i++)
        {
            bool negative = places[i].Net[0] == '-';
            sheet.Two($"C61{i}", Passives.Ceramic("100nF"), 12 + (6 * i), 72, negative ? "GND" : places[i].Net,
                negative ? places[i].Net : "GND", 0, "at " + places[i].At);
        }
    }
}
