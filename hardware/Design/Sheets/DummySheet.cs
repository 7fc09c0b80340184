using SolidCell.Hardware.Catalogue;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Sheets;

/// <summary>
/// The dummy cell board: one jumper chooses what stands where the cell would; force and sense meet at the element itself.
/// </summary>
internal static class DummySheet
{
    public static Sheet Make()
    {
        var sheet = new Sheet(1, "dummy", "Dummy cell");
        sheet.Say(10, 8,
            "Put the shunt on one place of J2: 1-2 10 ohm, 3-4 100 ohm, 5-6 1 kohm, 7-8 R-RC, 9-10 short, none: open. Force and sense meet at J2's row and at the common end.");
        sheet.Add("J1", Mechanics.Terminal(6, true), 16, 24, "1=HIGH 2=HIGH 5=LOW 6=LOW", 0,
            "to the fixture: force+, sense+, (guard and shield open), sense-, force-");
        sheet.Add("J2", Mechanics.Selector, 40, 24, "1=HIGH 3=HIGH 5=HIGH 7=HIGH 9=HIGH 2=R10 4=R100 6=R1K 8=RRC 10=LOW", 0, "one shunt");
        sheet.Two("R1", Passives.Shunt("10R"), 54, 34, "R10", "LOW");
        sheet.Two("R2", Passives.Shunt("100R"), 60, 34, "R100", "LOW");
        sheet.Two("R3", Passives.Shunt("1k"), 66, 34, "R1K", "LOW");
        sheet.Two("R4", Passives.Precision("29R4"), 74, 28, "RRC", "ARC");
        sheet.Two("R5", Passives.Precision("47R"), 74, 34, "ARC", "LOW");
        sheet.Two("C1", Passives.FilmTen, 80, 34, "ARC", "LOW");
        sheet.Say(10, 48,
            "Soft short: a line of 3.3 V or more on J3 puts R6 beside the element that is chosen. The relay is optical, so that no ground joins fixture and line.");
        sheet.Add("J3", Mechanics.Plug(2), 30, 60, "1=SHORT_LINE 2=SHORT_RETURN", 0, "soft short: line, return");
        sheet.Two("R7", Passives.Resistor("330R"), 20, 57, "SHORT_LINE", "SHORT_ANODE", 1);
        sheet.Add("U1", Mechanics.PhotoRelay, 52, 60, "A=SHORT_ANODE K=SHORT_RETURN D1=SHORT_PATH D2=LOW", 0, "2 ohm at most when on");
        sheet.Two("R6", Passives.Resistor("10R"), 64, 57, "HIGH", "SHORT_PATH", 1);
        return sheet;
    }
}
