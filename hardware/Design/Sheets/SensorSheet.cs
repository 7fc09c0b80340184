using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>Force on the stack, by an amplifier and by a 24-bit converter; temperature of the frame.</summary>
internal static class SensorSheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(7, "pressure-temperature", "Pressure and temperature");
        Amplifier(sheet);
        Converter(sheet);
        Thermometer(sheet);
        return sheet;
    }

    private static void Amplifier(Sheet sheet)
    {
        sheet.Say(8, 8,
            "10 kN at 2 mV/V and 3.3 V: 7854 N give 5.18 mV; gain 1 + 100k / 196 = 511 and 0.33 V at rest put them on 0.33 to 2.98 V.");
        sheet.Add("J701", Mechanics.Terminal(5, true), 14, 21, "1=+3V3A 2=LOAD_P 3=LOAD_N 4=GND 5=GND", 0,
            "load cell: excitation, + , -, ground, shield");
        sheet.Two("R701", Passives.Resistor("1k"), 26, 22, "LOAD_P", "LOAD_P_IN", 1);
        sheet.Two("R702", Passives.Resistor("1k"), 26, 26, "LOAD_N", "LOAD_N_IN", 1);
        sheet.Two("C701", Passives.Ceramic("100nF"), 32, 24, "LOAD_P_IN", "LOAD_N_IN");
        sheet.Add("U701", Analog.LoadCellAmplifier, 46, 22,
            "+IN=LOAD_P_IN -IN=LOAD_N_IN RG1=RG_A RG2=RG_B OUT=FORCE_RAW REF=FORCE_REST V+=+3V3A V-=GND");
        sheet.Two("R703", Passives.Precision("196R"), 38, 32, "RG_A", "RG_B");
        sheet.Two("R704", Passives.Precision("90k9"), 50, 34, "+3V3A", "REST_RAW");
        sheet.Two("R705", Passives.Precision("10k"), 50, 38, "REST_RAW", "GND");
        sheet.Add("U702", Analog.SmallBuffer, 62, 37, "+=REST_RAW -=FORCE_REST OUT=FORCE_REST V+=+3V3A V-=GND");
        sheet.Two("R706", Passives.Resistor("1k"), 60, 23, "FORCE_RAW", "FORCE_SIGNAL", 1);
        sheet.Two("C702", Passives.Ceramic("100nF"), 66, 25, "FORCE_SIGNAL", "GND");
        sheet.Open("FORCE_SIGNAL", 74, 23, Side.Right);
        sheet.Two("C703", Passives.Ceramic("100nF"), 80, 36, "+3V3A", "GND", 0, "at U701");
        sheet.Two("C704", Passives.Ceramic("100nF"), 86, 36, "+3V3A", "GND", 0, "at U702");
    }

    private static void Converter(Sheet sheet)
    {
        sheet.Say(8, 48, "Better at low pressure: 2 kN, 2 mV/V, gain 128. Used by the firmware when it answers; may be left out.", 40);
        sheet.Add("U703", Analog.LoadCellConverter, 46, 58,
            "REFP=+3V3A REFN=GND VIN1P=LOAD_P_IN VIN1N=LOAD_N_IN VIN2P=VIN2 VIN2N=VIN2 VBG=BANDGAP AVDD=+3V3A DVDD=+3V3 AVSS=GND DVSS=GND SCLK=SCL SDIO=SDA", 0, "address 0x2A");
        sheet.Two("C705", Passives.Ceramic("100nF"), 36, 70, "BANDGAP", "GND");
        sheet.Two("C706", Passives.Ceramic("100nF"), 62, 72, "+3V3A", "GND", 0, "at U703");
        sheet.Two("C707", Passives.Ceramic("100nF"), 68, 72, "+3V3", "GND", 0, "at U703");
        sheet.Two("R707", Passives.Resistor("10k"), 30, 66, "VIN2", "GND");
    }

    private static void Thermometer(Sheet sheet)
    {
        sheet.Say(92, 8, "The thermometer sits beside a bolt of the frame, on copper that the bolt touches.");
        sheet.Add("U704", Analog.Thermometer, 112, 22, "SCL=SCL SDA=SDA A0=GND A1=GND A2=GND VDD=+3V3 GND=GND", 0, "address 0x18");
        sheet.Two("C708", Passives.Ceramic("100nF"), 124, 30, "+3V3", "GND", 0, "at U704");
        sheet.Open("SCL", 98, 22, Side.Left);
        sheet.Open("SDA", 98, 23, Side.Left);
    }
}
