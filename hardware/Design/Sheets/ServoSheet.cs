using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>
/// The servo: an integrator that drives the current until the amplifier over the shunt says what the set point says; both ranges.
/// </summary>
internal static class ServoSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(4, "servo", "Servo and ranges");
        sheet.Say(10, 8,
            "CURRENT_SENSE = V_MID + 20 x shunt x current; R402 and R408 take a quarter of it. The integrator holds that at SET_POINT. Gain 20, not 5: the common-mode rejection of U403 grows with its gain.");
        Loop(sheet);
        Shunt(sheet);
        Bypass(sheet);
        return sheet;
    }

    private static void Loop(Sheet sheet)
    {
        sheet.Open("SET_POINT", 13, 22, Side.Left);
        sheet.Two("R401", Passives.Resistor("1k"), 16, 22, "SET_POINT", "SERVO_PLUS", 1);
        sheet.Add("U401", Analog.Driver, 32, 23, "+=SERVO_PLUS -=SERVO_MINUS OUT=SERVO_OUT V+=+12V V-=-12V");
        sheet.Two("R402", Passives.Precision("30k"), 16, 30, "CURRENT_SENSE", "SERVO_MINUS", 1);
        sheet.Two("R408", Passives.Precision("10k"), 22, 34, "SERVO_MINUS", "V_MID");
        sheet.Two("C401", Passives.Stable("1nF"), 32, 30, "SERVO_MINUS", "SERVO_OUT", 1);
        sheet.Two("R403", Passives.Resistor("22R"), 42, 23, "SERVO_OUT", "DRIVE", 1);
    }

    private static void Shunt(Sheet sheet)
    {
        sheet.Say(44, 13, "RANGE low: 1 mA over 180 + 20 ohm. High: 10 mA over 20 ohm; the 180 ohm then carry no current.");
        sheet.Add("U402", Analog.RangeSwitch, 54, 23, "D=DRIVE S1=SHUNT_HIGH S2=SHUNT_MID IN=RANGE V+=+12V V-=-12V VL=+5V GND=GND");
        sheet.Open("RANGE", 44, 25, Side.Left);
        sheet.Two("R404", Passives.Shunt("180R"), 66, 25, "SHUNT_HIGH", "SHUNT_MID");
        sheet.Two("R405", Passives.Shunt("20R"), 66, 29, "SHUNT_MID", "SHUNT_LOW");
        sheet.Add("U403", Analog.Instrumentation, 82, 27,
            "+IN=SHUNT_HIGH -IN=SHUNT_LOW RG1=RG1 RG2=RG2 OUT=CURRENT_SENSE REF=V_MID V+=+12V V-=-12V");
        sheet.Two("R406", Passives.Precision("2k4"), 76, 36, "RG2", "RG_MIDDLE");
        sheet.Two("R407", Passives.Precision("200R"), 76, 39, "RG_MIDDLE", "RG1", 0, "gain 1 + 49.4k / 2.6k = 20.0");
        sheet.Open("V_MID", 98, 30, Side.Right);
        sheet.Open("CURRENT_SENSE", 98, 28, Side.Right);
        sheet.Open("SHUNT_LOW", 98, 48, Side.Right);
        sheet.Add("D401", Analog.Clamp, 90, 44, "M=SHUNT_LOW A=-12V K=+12V");
    }

    private static void Bypass(Sheet sheet)
    {
        string[] nets = ["+12V", "-12V", "+12V", "-12V", "+12V", "-12V", "+5V"];
        string[] at = ["U401", "U401", "U402", "U402", "U403", "U403", "U402"];
        for (int i = 0; i < nets.Length; i++)
        {
            bool negative = nets[i][0] == '-';
            sheet.Two($"C41{i}", Passives.Ceramic("100nF"), 14 + (6 * i), 54, negative ? "GND" : nets[i], negative ? nets[i] : "GND", 0,
                "at " + at[i]);
        }
    }
}
