using SolidCell.Hardware.Layout;

namespace SolidCell.Hardware.Boards;

/// <summary>Outlines of the boards, areas of their functions, and parts whose place is given.</summary>
public static class BoardFloors
{
    /// <summary>
    /// Digital on the left, the current's way from the top middle to the cell's terminals on the right, impedance below it, force at the
    /// lower edge; the rightmost 20 mm belong to the cell's wires and the reed relays in them. The antenna reaches over the upper edge.
    /// </summary>
    public static Floor Fixture { get; } = new(140, 90, 4,
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
            [10] = new(109, 44.5, 139, 62),
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
            ["J1001"] = new(134.4, 40, 1),
            ["J1002"] = new(134.4, 63.5, 1),
            ["K1001"] = new(116, 46),
            ["K1002"] = new(114.5, 37.5, 1),
            ["K501"] = new(86, 46.5),
            ["K502"] = new(86.5, 35.5, 1),
            ["K801"] = new(105, 51, 0),
            ["K802"] = new(91, 62),
            ["K803"] = new(101, 62),
            ["K804"] = new(95.5, 51),
            ["C806"] = new(89, 71.5),
            ["C807"] = new(89, 77.5),
            // Where the placer once put them: a changed net of the meter moves nothing, so that the tracks of the others stay.
            ["C801"] = new(75, 68),
            ["C802"] = new(82.5, 67.5),
            ["C803"] = new(79, 79),
            ["C804"] = new(80, 61.5),
            ["C805"] = new(99, 73.5, 1),
            ["C810"] = new(73, 79.5, 3),
            ["C811"] = new(76, 79.5, 3),
            ["C812"] = new(79, 81.5, 2),
            ["C813"] = new(83, 82),
            ["C814"] = new(87, 82),
            ["C815"] = new(90, 82.5, 3),
            ["C816"] = new(93, 82),
            ["C817"] = new(89.5, 85.5),
            ["C818"] = new(96, 81.5, 3),
            ["C819"] = new(92.5, 85, 3),
            ["C820"] = new(89.5, 88),
            ["C821"] = new(95.5, 84.5),
            ["D801"] = new(108.5, 63.5, 1),
            ["D802"] = new(109, 68.5, 1),
            ["D803"] = new(83, 75),
            ["D804"] = new(83, 79),
            ["Q801"] = new(108, 59),
            ["R801"] = new(105.5, 68.5),
            ["R802"] = new(98.5, 81.5, 1),
            ["R803"] = new(105, 73, 1),
            ["R804"] = new(112, 67),
            ["R805"] = new(108, 72),
            ["R806"] = new(93.5, 88),
            ["R807"] = new(96.5, 87.5, 3),
            ["R808"] = new(99, 85.5, 3),
            ["R809"] = new(111.5, 70, 3),
            ["R810"] = new(99.5, 88.5),
            ["R811"] = new(101, 81.5, 1),
            ["U801"] = new(76.5, 73.5, 3),
            ["Y801"] = new(82.5, 71, 1),
        },
        []);

    public static Floor Dummy { get; } = new(60, 45, 4,
        new Dictionary<int, Area> { [1] = new(9, 1, 59, 44) },
        [("In1.Cu", "LOW"), ("B.Cu", "LOW")],
        new Dictionary<string, Spot> { ["J1"] = new(5.6, 14, 3), ["J2"] = new(18, 14), ["J3"] = new(22, 40), ["U1"] = new(32, 36) },
        ["J2: 1-2 10 ohm, 3-4 100 ohm,", "5-6 1 kohm, 7-8 R-RC,", "9-10 short, none: open", "J3: 3.3 V makes a soft short"]);
}
