using SolidCell.Hardware.Layout;

namespace SolidCell.Hardware.Boards;

/// <summary>Outlines of the boards, areas of their functions, and parts whose place is given.</summary>
public static class BoardFloors
{
    /// <summary>
    /// Digital on the left, the current's way from the top middle to the cell's terminals on the right, impedance below it, force at the
    /// lower edge. The antenna reaches over the upper edge.
    /// </summary>
    public static Floor Fixture { get; } = new(120, 90, 4,
        new Dictionary<int, Area>
        {
            [1] = new(1, 41, 47, 65.5),
            [2] = new(1, 20.5, 47, 40.5),
            [3] = new(48, 1, 70, 24),
            [4] = new(71, 1, 92, 30),
            [5] = new(48, 30.5, 92, 56.5),
            [6] = new(93, 1, 111, 44),
            [7] = new(9, 66, 47, 89.5),
            [8] = new(72, 57, 119, 89.5),
            [9] = new(48, 57, 71.5, 89.5),
            [10] = new(93, 44.5, 119, 56.5),
        },
        [("F.Cu", "GND"), ("In1.Cu", "GND"), ("In2.Cu", "+3V3"), ("B.Cu", "GND")],
        new Dictionary<string, Spot>
        {
            ["U201"] = new(24, 6.6),
            ["J101"] = new(3.7, 72, 3),
            ["J201"] = new(37.5, 4),
            ["J701"] = new(30, 84.4),
            ["U704"] = new(12, 86.5),
            ["J901"] = new(75, 85.5),
            ["J902"] = new(60, 80.5),
            ["J1001"] = new(114.4, 40, 1),
            ["J1002"] = new(114.4, 63.5, 1),
            ["K501"] = new(86, 46.5),
            ["K502"] = new(86.5, 35.5, 1),
            ["K801"] = new(105, 51, 0),
            ["K802"] = new(91, 62),
            ["K803"] = new(101, 62),
            ["K804"] = new(95.5, 51),
            ["C806"] = new(89, 71.5),
            ["C807"] = new(89, 77.5),
        },
        []);

    public static Floor Dummy { get; } = new(60, 45, 4,
        new Dictionary<int, Area> { [1] = new(9, 1, 59, 44) },
        [("In1.Cu", "LOW"), ("B.Cu", "LOW")],
        new Dictionary<string, Spot> { ["J1"] = new(5.6, 14, 3), ["J2"] = new(18, 14), ["J3"] = new(22, 40), ["U1"] = new(32, 36) },
        ["J2: 1-2 10 ohm, 3-4 100 ohm,", "5-6 1 kohm, 7-8 R-RC,", "9-10 short, none: open", "J3: 3.3 V makes a soft short"]);
}
