using SolidCell.Hardware.Model;
using SolidCell.Hardware.Sheets;

namespace SolidCell.Hardware.Boards;

/// <summary>The board of the fixture.</summary>
public static class FixtureBoard
{
    /// <summary>Its circuit: the one truth, from which drawing, decks, parts list and tables are made.</summary>
    public static Circuit Circuit { get; } = new("solidcell-fixture", "SolidCell fixture",
        [
            SupplySheet.Make(), ControllerSheet.Make(), SetPointSheet.Make(), ServoSheet.Make(), RelaySheet.Make(), FrontEndSheet.Make(),
            SensorSheet.Make(), ImpedanceSheet.Make(),
            PanelSheet.Make(), ConnectorSheet.Make(),
        ]);
}
