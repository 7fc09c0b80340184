using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>5 V from USB; 3.3 V; +-15 V and from it +-12 V and the converter's own 5.3 V.</summary>
internal static class SupplySheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(1, "supply", "Supply");
        Entry(sheet);
        Logic(sheet);
        Analog(sheet);
        return sheet;
    }

    private static void Entry(Sheet sheet)
    {
        sheet.Say(6, 8, "5 V, 1 A from USB-C (CC pulled down as a sink). The polyfuse and the suppressor stop a wrong supply.");
        sheet.Add("J101", Mechanics.Usb, 12, 22, "VBUS=VBUS CC1=CC1 CC2=CC2 D+=USB_P D-=USB_N GND=GND SHIELD=GND");
        sheet.Two("R101", Passives.Resistor("5k1"), 26, 36, "CC1", "GND");
        sheet.Two("R102", Passives.Resistor("5k1"), 30, 36, "CC2", "GND");
        sheet.Two("F101", Supplies.Polyfuse, 24, 15, "VBUS", "+5V", 1);
        sheet.Two("D101", Supplies.Suppressor, 31, 17, "+5V", "GND");
        sheet.Two("C101", Passives.Reservoir, 37, 17, "+5V", "GND");
        sheet.Powered("+5V", 42, 14);
    }

    private static void Logic(Sheet sheet)
    {
        sheet.Say(48, 8, "3.3 V for controller and logic, through a bead for set point and load cell.");
        sheet.Two("C102", Passives.Bulk, 47, 17, "+5V", "GND");
        sheet.Add("U101", Supplies.Logic, 56, 15, "IN=+5V OUT=+3V3 GND=GND");
        sheet.Two("C103", Passives.Reservoir, 64, 17, "+3V3", "GND");
        sheet.Two("L101", Passives.Ferrite, 72, 15, "+3V3", "+3V3A", 1);
        sheet.Two("C104", Passives.Bulk, 78, 17, "+3V3A", "GND");
        sheet.Powered("+3V3A", 84, 14);
        sheet.Say(92, 8, "Low below 4.38 V: opens the cell before any supply falls out of its range.");
        sheet.Add("U102", Supplies.FiveVoltWatch, 102, 15, "VDD=+5V GND=GND ~{RESET}=SUPPLY_GOOD");
        sheet.Two("C105", Passives.Ceramic("100nF"), 92, 17, "+5V", "GND");
        sheet.Open("SUPPLY_GOOD", 112, 15, Side.Right);
    }

    private static void Analog(Sheet sheet)
    {
        sheet.Say(6, 46, "+-15 V, not regulated; the regulators after it take out its ripple.");
        sheet.Two("L102", Passives.Choke, 10, 55, "+5V", "CONVERTER_IN", 1);
        sheet.Two("C106", Passives.Bulk, 15, 58, "CONVERTER_IN", "GND");
        sheet.Add("U103", Supplies.Converter, 24, 55, "+VIN=CONVERTER_IN -VIN=GND +VOUT=+15V COM=GND -VOUT=-15V");
        sheet.Two("C107", Passives.Bulk, 34, 57, "+15V", "GND");
        sheet.Two("C108", Passives.Bulk, 38, 60, "GND", "-15V");
        Regulator(sheet, Supplies.Positive, 62, 53, 2, "+15V", "+12V", "91k", "+12 V: 1.185 V x (1 + 91k / 10k) = 11.97 V");
        Regulator(sheet, Supplies.Positive, 62, 72, 3, "+12V", "+5V3A", "34k8",
            "5.3 V for the converter: 1.185 V x (1 + 34.8k / 10k) = 5.31 V; cells of -5 to +5 V stay inside it");
        Regulator(sheet, Supplies.Negative, 62, 91, 4, "-15V", "-12V", "91k", "-12 V: -1.184 V x (1 + 91k / 10k) = -11.96 V");
    }

    private static void Regulator(Sheet sheet, Product product, int x, int y, int tens, string from, string to, string upper, string what)
    {
        string n = $"1{tens}", feedback = $"FB{tens}", quiet = $"NR{tens}";
        bool isNegative = to[0] == '-';
        sheet.Say(x - 6, y - 6, what);
        sheet.Add($"U{n}0", product, x, y, $"IN={from} EN={from} GND=GND PAD={(isNegative ? "" : "GND")} OUT={to} FB={feedback} NR={quiet}");
        Between($"C{n}0", Passives.Bulk, x - 14, y + 2, from, "GND");
        Between($"C{n}1", Passives.Ceramic("10nF"), x + 8, y + 5, quiet, "GND");
        Between($"C{n}2", Passives.Ceramic("10nF"), x + 13, isNegative ? y + 4 : y + 1, to, feedback);
        Between($"R{n}0", Passives.Precision(upper), x + 18, isNegative ? y + 4 : y + 1, to, feedback);
        Between($"R{n}1", Passives.Precision("10k"), x + 18, isNegative ? y + 1 : y + 4, feedback, "GND");
        Between($"C{n}3", Passives.Bulk, x + 24, y + 2, to, "GND");

        void Between(string reference, Product part, int at, int down, string outer, string inner) =>
            sheet.Two(reference, part, at, down, isNegative ? inner : outer, isNegative ? outer : inner);
    }
}
