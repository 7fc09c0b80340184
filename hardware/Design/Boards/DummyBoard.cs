using SolidCell.Hardware.Model;
using SolidCell.Hardware.Sheets;

namespace SolidCell.Hardware.Boards;

/// <summary>The dummy cell: known resistances, an R-RC, a short, an open end, and a switch that makes soft shorts.</summary>
public static class DummyBoard
{
    public static Circuit Circuit { get; } = new("solidcell-dummy", "SolidCell dummy cell", [DummySheet.Make()]);
}
