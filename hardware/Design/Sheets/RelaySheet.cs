using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>Who may close the cell: watchdog, enable line, emergency stop, supply; and the relay K1.</summary>
internal static class RelaySheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(5, "relays", "Relays and watchdog");
        Permission(sheet);
        Source(sheet);
        Coils(sheet);
        Contacts(sheet);
        return sheet;
    }

    private static void Permission(Sheet sheet)
    {
        sheet.Say(8, 8, "CELL_OK = heartbeat within 2 s AND enable AND e-stop not pressed AND 5 V above 4.38 V. 2^18 us x 383k / 50k = 2.008 s +- 3.3 %.");
        sheet.Open("HEARTBEAT", 8, 18, Side.Left);
        sheet.Add("U501", Digital.OneShot, 22, 18, "TRIG=HEARTBEAT SET=HOLD_SET DIV=HOLD_DIV OUT=WATCHDOG V+=+3V3 GND=GND");
        sheet.Two("R501", Passives.Precision("383k"), 14, 25, "HOLD_SET", "GND");
        sheet.Two("R502", Passives.Resistor("1M"), 9, 23, "+3V3", "HOLD_DIV");
        sheet.Two("R503", Passives.Resistor("681k"), 9, 27, "HOLD_DIV", "GND");
        sheet.Open("RELAY_ENABLE", 30, 25, Side.Left);
        sheet.Two("R504", Passives.Resistor("10k"), 34, 28, "RELAY_ENABLE", "GND", 0, "pull-down of its own: a controller in reset opens the cell");
        sheet.Add("U502", Digital.AndOfThree, 44, 18, "A=WATCHDOG B=RELAY_ENABLE C=STOP_CLEAR Y=RUNNING VCC=+3V3 GND=GND");
        sheet.Add("U503", Digital.And, 58, 18, "A=RUNNING B=SUPPLY_GOOD Y=CELL_OK VCC=+3V3 GND=GND");
        sheet.Open("SUPPLY_GOOD", 52, 24, Side.Left);
        sheet.Open("STOP_LINE", 8, 40, Side.Left);
        sheet.Two("R505", Passives.Resistor("10k"), 14, 37, "+3V3", "STOP_LINE", 0, "pressed or broken reads high");
        sheet.Two("R506", Passives.Resistor("10k"), 19, 40, "STOP_LINE", "STOP_SLOW", 1);
        sheet.Two("C501", Passives.Ceramic("10nF"), 23, 42, "STOP_SLOW", "GND");
        sheet.Add("U504", Digital.Inverter, 30, 40, "A=STOP_SLOW Y=STOP_CLEAR VCC=+3V3 GND=GND");
    }

    private static void Source(Sheet sheet)
    {
        sheet.Say(66, 8, "SOURCE_ON: 20 ms after the relay was told to close, at once with its opening: contacts switch no current.");
        sheet.Add("U505", Digital.Inverter, 60, 32, "A=IMPEDANCE_RELAY Y=CURRENT_SELECTED VCC=+3V3 GND=GND");
        sheet.Open("IMPEDANCE_RELAY", 50, 32, Side.Left);
        sheet.Two("R507", Passives.Resistor("10k"), 54, 35, "IMPEDANCE_RELAY", "GND");
        sheet.Add("U506", Digital.And, 76, 18, "A=CELL_OK B=CURRENT_SELECTED Y=SOURCE_WANTED VCC=+3V3 GND=GND");
        sheet.Two("R508", Passives.Resistor("47k"), 86, 18, "SOURCE_WANTED", "SOURCE_SLOW", 1);
        sheet.Two("D501", Supplies.Flyback, 86, 14, "SOURCE_WANTED", "SOURCE_SLOW", 1);
        sheet.Two("C502", Passives.Ceramic("470nF"), 91, 21, "SOURCE_SLOW", "GND");
        sheet.Add("U507", Digital.Follower, 98, 18, "A=SOURCE_SLOW Y=SOURCE_ON VCC=+3V3 GND=GND");
        sheet.Open("SOURCE_ON", 108, 18, Side.Right);
        string[] at = ["U501", "U502", "U503", "U504", "U505", "U506", "U507"];
        for (int i = 0; i < at.Length; i++)
        {
            sheet.Two($"C51{i}", Passives.Ceramic("100nF"), 10 + (6 * i), 54, "+3V3", "GND", 0, "at " + at[i]);
        }
    }

    private static void Coils(Sheet sheet)
    {
        sheet.Say(66, 28, "Both coils return through the contact of the emergency stop itself.");
        sheet.Add("Q501", Digital.Transistor, 82, 40, "G=CURRENT_SELECTED D=K1_COIL S=COILS");
        sheet.Add("Q502", Digital.Transistor, 94, 40, "G=IMPEDANCE_RELAY D=K2_COIL S=COILS");
        sheet.Add("Q503", Digital.Transistor, 88, 48, "G=CELL_OK D=COILS S=STOP_LINE");
        sheet.Open("K2_COIL", 108, 36, Side.Right);
    }

    private static void Contacts(Sheet sheet)
    {
        sheet.Say(8, 66, "K1 open: the servo holds zero current into 1 kohm at the cell's own buffered voltage (GUARD). It never winds up, and no voltage stands over the open contact.");
        sheet.Add("K501", Mechanics.Relay, 50, 76, "COIL+=+5V COIL-=K1_COIL COM1=SHUNT_LOW NO1=K1_MIDDLE NC1=DUMMY COM2=K1_MIDDLE NO2=CELL_DRIVE", 0, "K1");
        sheet.Two("D502", Supplies.Flyback, 38, 76, "+5V", "K1_COIL");
        sheet.Open("SHUNT_LOW", 70, 74, Side.Right);
        sheet.Two("R509", Passives.Resistor("1k"), 62, 78, "DUMMY", "GUARD", 1);
        sheet.Open("GUARD", 70, 78, Side.Right);
        sheet.Open("CELL_DRIVE", 70, 82, Side.Right);
    }
}
