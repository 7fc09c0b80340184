using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>
/// Impedance 1 Hz to 200 kHz: the meter, its coupling, and K2, which takes the cell from the servo before it gives it to the meter.
/// </summary>
internal static class ImpedanceSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(8, "impedance", "Impedance");
        Meter(sheet);
        Coupling(sheet);
        Relays(sheet);
        return sheet;
    }

    private static void Meter(Sheet sheet)
    {
        sheet.Say(8, 6,
            "The sine leaves at CE0 and comes back at AIN1; the voltage is sensed between AIN2 and AIN3; R801 is what everything is measured against.");
        sheet.Add("U801", Analog.Impedance, 36, 20,
            "~{CS}=IMPEDANCE_SELECT SCLK=CARD_CLOCK MOSI=CARD_IN MISO=CARD_OUT GPIO0=IMPEDANCE_READY ~{RESET}=IMPEDANCE_RESET XTALI=X_IN XTALO=X_OUT DVDD_REG=Z_REG_D AVDD_REG=Z_REG_A "
            + "VREF_1V82=Z_REF_1 VREF_2V5=Z_REF_2 VBIAS_CAP=Z_BIAS_C CE0=Z_OUT AIN1=Z_BACK AIN2=Z_PLUS AIN3=Z_MINUS RCAL0=Z_CAL_A RCAL1=Z_CAL_B VBIAS0=Z_VBIAS VZERO0=Z_VZERO RC0_0=Z_RC_A RC0_1=Z_RC_B AIN4=Z_LPF "
            + "AVDD1=+3V3A AVDD2=+3V3A DVDD=+3V3 IOVDD=+3V3 DGND1=GND DGND2=GND DGND3=GND AGND1=GND AGND2=GND AGND_REF=GND PAD=GND");
        sheet.Two("R801", Passives.Precision("100R"), 58, 28, "Z_CAL_A", "Z_CAL_B");
        sheet.Add("Y801", Analog.Crystal, 18, 44, "X1=X_IN X2=X_OUT GND=GND CASE=GND");
        sheet.Two("C801", Passives.Stable("12pF"), 12, 48, "X_IN", "GND");
        sheet.Two("C802", Passives.Stable("12pF"), 24, 48, "X_OUT", "GND");
        sheet.Two("R802", Passives.Resistor("10k"), 8, 22, "+3V3", "IMPEDANCE_RESET");
        (string Net, string Value)[] blocks = [("Z_REG_D", "470nF"), ("Z_REG_A", "470nF"), ("Z_REF_1", "4u7F"), ("Z_REF_2", "470nF"),
            ("Z_BIAS_C", "470nF"), ("Z_VBIAS", "100nF"), ("Z_VZERO", "100nF"), ("Z_LPF", "100nF"), ("+3V3A", "100nF"), ("+3V3A", "100nF"),
                ("+3V3", "100nF"), ("+3V3", "100nF")];
        for (int i = 0; i < blocks.Length; i++)
        {
            sheet.Two($"C8{10 + i}", blocks[i].Value == "4u7F" ? Passives.Medium : Passives.Ceramic(blocks[i].Value), 36 + (5 * i), 58,
                blocks[i].Net, "GND");
        }

        sheet.Two("C803", Passives.Ceramic("100nF"), 58, 36, "Z_RC_A", "Z_RC_B");
    }

    private static void Coupling(Sheet sheet)
    {
        sheet.Say(66, 6,
            "No direct current passes: 100 uF (leakage below 0.1 uA, chosen) in force and return, 1 uF film and 1 Mohm in each sense wire.");
        sheet.Two("R803", Passives.Resistor("100R"), 62, 12, "Z_OUT", "Z_OUT_R", 1);
        sheet.Two("C804", Passives.Blocking, 70, 12, "Z_OUT_R", "Z_FORCE_C", 1);
        sheet.Two("R804", Passives.Resistor("10k"), 82, 12, "Z_FORCE_C", "Z_FORCE", 1);
        sheet.Two("C805", Passives.Blocking, 70, 17, "Z_BACK", "Z_RETURN_C", 1);
        sheet.Two("R805", Passives.Resistor("10k"), 82, 17, "Z_RETURN_C", "Z_RETURN", 1);
        sheet.Two("C806", Passives.Film, 70, 22, "Z_PLUS", "Z_SENSE_P", 1);
        sheet.Two("C807", Passives.Film, 70, 27, "Z_MINUS", "Z_SENSE_N", 1);
        sheet.Two("R806", Passives.Resistor("1M"), 62, 34, "Z_PLUS", "Z_VZERO");
        sheet.Two("R807", Passives.Resistor("1M"), 68, 34, "Z_MINUS", "Z_VZERO");
        sheet.Two("R808", Passives.Resistor("1M"), 74, 34, "Z_BACK", "Z_VZERO");
    }

    private static void Relays(Sheet sheet)
    {
        sheet.Say(104, 6,
            "K2: change-over contacts. By construction the cell is never on servo and meter at once. R804 and R805 charge C804 and C805 to a full cell before K3 bypasses them.", 46);
        sheet.Add("K801", Mechanics.Relay, 116, 18,
            "COIL+=+5V COIL-=K2_COIL COM1=CELL_FORCE_P NC1=CELL_DRIVE NO1=Z_FORCE COM2=CELL_FORCE_N NC2=GND NO2=Z_RETURN", 0, "K2, force");
        sheet.Add("K802", Mechanics.Relay, 116, 34, "COIL+=+5V COIL-=K2_COIL COM1=SENSE_P NO1=Z_SENSE_P COM2=SENSE_N NO2=Z_SENSE_N", 0,
            "K2, sense");
        sheet.Add("K803", Mechanics.Relay, 116, 50, "COIL+=+5V COIL-=K3_COIL COM1=Z_FORCE_C NO1=Z_FORCE COM2=Z_RETURN_C NO2=Z_RETURN", 0,
            "K3: past R804 and R805 after 3 s");
        sheet.Open("SENSE_P", 132, 35, Side.Right);
        sheet.Open("SENSE_N", 132, 39, Side.Right);
        sheet.Two("D801", Supplies.Flyback, 98, 19, "+5V", "K2_COIL");
        sheet.Two("D802", Supplies.Flyback, 98, 51, "+5V", "K3_COIL");
        sheet.Add("Q801", Digital.Transistor, 96, 66, "G=IMPEDANCE_DIRECT D=K3_COIL S=COILS");
        sheet.Two("R809", Passives.Resistor("10k"), 92, 70, "IMPEDANCE_DIRECT", "GND");
    }
}
