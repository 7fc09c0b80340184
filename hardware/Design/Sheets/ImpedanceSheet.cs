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
            "The sine leaves at CE0 and comes back at AIN1, and is regulated between them; the voltage is sensed between AIN2 and AIN3. RCAL0 and RCAL1 stay open: R801 is measured as the cell is.");
        sheet.Add("U801", Analog.Impedance, 36, 20,
            "~{CS}=IMPEDANCE_SELECT SCLK=CARD_CLOCK MOSI=CARD_IN MISO=CARD_OUT GPIO0=IMPEDANCE_READY ~{RESET}=IMPEDANCE_RESET XTALI=X_IN XTALO=X_OUT DVDD_REG=Z_REG_D AVDD_REG=Z_REG_A "
            + "VREF_1V82=Z_REF_1 VREF_2V5=Z_REF_2 VBIAS_CAP=Z_BIAS_C CE0=Z_OUT AIN1=Z_BACK AIN2=Z_PLUS AIN3=Z_MINUS VBIAS0=Z_VBIAS VZERO0=Z_VZERO RC0_0=Z_RC_A RC0_1=Z_RC_B AIN4=Z_LPF "
            + "AVDD1=+3V3A AVDD2=+3V3A DVDD=+3V3 IOVDD=+3V3 DGND1=GND DGND2=GND DGND3=GND AGND1=GND AGND2=GND AGND_REF=GND PAD=GND");
        sheet.Add("Y801", Analog.Crystal, 18, 44, "X1=X_IN X2=X_OUT GND=GND CASE=GND");
        sheet.Two("C801", Passives.Stable("10pF"), 12, 48, "X_IN", "GND");
        sheet.Two("C802", Passives.Stable("10pF"), 24, 48, "X_OUT", "GND");
        sheet.Two("R802", Passives.Resistor("10k"), 8, 22, "+3V3", "IMPEDANCE_RESET");
        (string Net, string Value)[] blocks = [("Z_REG_D", "470nF"), ("Z_REG_A", "470nF"), ("Z_REF_1", "4u7F"), ("Z_REF_2", "470nF"),
            ("Z_BIAS_C", "470nF"), ("Z_VBIAS", "100nF"), ("Z_VZERO", "100nF"), ("Z_LPF", "100nF"), ("+3V3A", "100nF"), ("+3V3A", "100nF"),
                ("+3V3", "100nF"), ("+3V3", "100nF")];
        for (int i = 0; i < blocks.Length; i++)
        {
            sheet.Two($"C8{10 + i}", blocks[i].Value == "4u7F" ? Passives.Medium : Passives.Ceramic(blocks[i].Value), 36 + (5 * i), 58,
                blocks[i].Net, "GND", 0, "at U801");
        }

        sheet.Two("C803", Passives.Ceramic("100nF"), 58, 36, "Z_RC_A", "Z_RC_B");
    }

    private static void Coupling(Sheet sheet)
    {
        sheet.Say(62, 6,
            "No direct current passes: twice 100 uF (leakage below 0.1 uA, chosen) in the force lead, none in the return, so that the cell stands on AIN1; 1 uF film (two alike within 2 %, chosen), 1 kohm and 1 Mohm in each sense lead. The chip holds CE0 and AIN1 at 1.11 V; D803 and D804 are for a chip that does not.",
            50);
        sheet.Two("R803", Passives.Resistor("100R"), 62, 14, "Z_OUT", "Z_OUT_R", 1);
        sheet.Two("C805", Passives.Blocking, 70, 14, "Z_OUT_R", "Z_BLOCKED", 1);
        sheet.Two("C804", Passives.Blocking, 80, 14, "Z_BLOCKED", "Z_FORCE", 1);
        sheet.Two("R810", Passives.Resistor("1k"), 62, 24, "Z_PLUS", "Z_PLUS_AC", 1);
        sheet.Two("C806", Passives.FilmPair, 70, 24, "Z_PLUS_AC", "Z_SENSE_P", 1);
        sheet.Two("R811", Passives.Resistor("1k"), 62, 29, "Z_MINUS", "Z_MINUS_AC", 1);
        sheet.Two("C807", Passives.FilmPair, 70, 29, "Z_MINUS_AC", "Z_SENSE_N", 1);
        sheet.Two("R806", Passives.Resistor("1M"), 62, 36, "Z_PLUS", "Z_VZERO");
        sheet.Two("R807", Passives.Resistor("1M"), 68, 36, "Z_MINUS", "Z_VZERO");
        sheet.Two("R808", Passives.Resistor("1M"), 74, 36, "Z_BLOCKED", "Z_VZERO");
        sheet.Add("D803", Analog.Clamp, 64, 46, "A=Z_OUT K=Z_BACK");
        sheet.Add("D804", Analog.Clamp, 74, 46, "A=Z_BACK K=Z_OUT");
    }

    /// <summary>K2 is three relays on one coil line: force of the cell, force and sense of the meter.</summary>
    private static void Relays(Sheet sheet)
    {
        sheet.Say(92, 6,
            "K2 = K801, K802, K804. Released: all four leads of the meter on R801, the cell on the servo. Energised: all four on the cell. The cell is never on servo and meter at once, and R801 never on the cell.", 56);
        sheet.Say(132, 6, "R804 and R805 charge C804 and C805 to a full cell before K3 bypasses them.", 46);
        sheet.Add("K804", Mechanics.Relay, 104, 18,
            "COIL+=+5V COIL-=K2_COIL COM1=Z_FORCE NC1=Z_KNOWN_P NO1=Z_TO_CELL_P COM2=Z_BACK NC2=Z_KNOWN_N NO2=Z_TO_CELL_N", 0,
            "K2, force of the meter");
        sheet.Add("K802", Mechanics.Relay, 104, 42,
            "COIL+=+5V COIL-=K2_COIL COM1=Z_SENSE_P NC1=Z_KNOWN_P NO1=SENSE_P_REED COM2=Z_SENSE_N NC2=Z_KNOWN_N NO2=SENSE_N_REED", 0, "K2, sense");
        sheet.Two("R801", Passives.Precision("100R"), 118, 32, "Z_KNOWN_P", "Z_KNOWN_N");
        sheet.Add("K803", Mechanics.Relay, 138, 36, "COIL+=+5V COIL-=K3_COIL COM1=Z_TO_CELL_P NO1=Z_CELL_P COM2=Z_TO_CELL_N NO2=Z_CELL_N", 0,
            "K3: past R804 and R805 after 5 s");
        sheet.Two("R804", Passives.Resistor("5k1"), 122, 14, "Z_TO_CELL_P", "Z_CELL_P", 1);
        sheet.Two("R805", Passives.Resistor("5k1"), 122, 22, "Z_TO_CELL_N", "Z_CELL_N", 1);
        sheet.Add("K801", Mechanics.Relay, 142, 18,
            "COIL+=+5V COIL-=K2_COIL COM1=FORCE_P_REED NC1=CELL_DRIVE NO1=Z_CELL_P COM2=CELL_FORCE_N NC2=GND NO2=Z_CELL_N", 0,
            "K2, force of the cell");
        sheet.Open("SENSE_P_REED", 118, 42, Side.Right);
        sheet.Open("SENSE_N_REED", 118, 46, Side.Right);
        sheet.Open("FORCE_P_REED", 152, 19, Side.Right);
        sheet.Open("CELL_DRIVE", 152, 20, Side.Right);
        sheet.Open("CELL_FORCE_N", 152, 23, Side.Right);
        sheet.Two("D801", Supplies.Flyback, 92, 28, "+5V", "K2_COIL", 0, "63 mA of three coils");
        sheet.Two("D802", Supplies.Flyback, 124, 44, "+5V", "K3_COIL");
        sheet.Add("Q801", Digital.Transistor, 120, 58, "G=IMPEDANCE_DIRECT D=K3_COIL S=COILS");
        sheet.Two("R809", Passives.Resistor("10k"), 114, 62, "IMPEDANCE_DIRECT", "GND");
    }
}
