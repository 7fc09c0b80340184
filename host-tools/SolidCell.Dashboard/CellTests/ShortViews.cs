using System.Globalization;
using SolidCell.Core.Detection;
using SolidCell.Dashboard.Alerts;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Stored shorts as text.</summary>
internal static class ShortViews
{
    private static readonly Dictionary<ShortCause, string> Causes = new()
    {
        [ShortCause.ResistanceCollapse] = "resistance collapsed",
        [ShortCause.LinearThroughOrigin] = "voltage linear in current through the origin",
        [ShortCause.AbruptDrop] = "abrupt drop",
        [ShortCause.SpikeTrain] = "spike train",
        [ShortCause.Fluctuation] = "fluctuation above the noise floor",
        [ShortCause.LostPolarisation] = "polarisation lost",
        [ShortCause.OverpotentialFellWithCurrent] = "overpotential fell as current rose",
        [ShortCause.NoRiseOnCharge] = "no voltage rise on charge",
        [ShortCause.ExcessCharge] = "more charge than the cell holds",
        [ShortCause.EfficiencyCollapse] = "coulombic efficiency collapsed",
        [ShortCause.OpenCircuitSag] = "open-circuit voltage sags",
        [ShortCause.PressureStopped] = "stack pressure stopped following the charge",
        [ShortCause.HoldCurrent] = "current at constant voltage rose or stopped decaying",
        [ShortCause.Decline] = "resistance fell slowly and stays below its best",
    };

    public static EventView Of(StoredShort found)
    {
        bool isHard = found.Kind == (long)ShortKind.Hard;
        string cause = Causes.GetValueOrDefault((ShortCause)found.Cause, $"cause {found.Cause}");
        string detail = string.Create(CultureInfo.InvariantCulture, $"{cause}; {found.BeforeMicrovolts / 1e3:0.0} mV to {found.AtMicrovolts / 1e3:0.0} mV{(found.Recovered ? ", recovered" : "")}");
        return new EventView(isHard ? AlertKinds.HardShort : AlertKinds.SoftShort, found.OnsetMilliseconds / 1e3, isHard ? "Hard short" : "Soft short", detail, View(found, cause));
    }

    private static ShortView View(StoredShort found, string cause) => new(
        found.Position.BootId, found.EventNumber, found.OnsetMilliseconds / 1e3, found.ConfidencePercent, cause,
        found.CurrentDensityNanoampsPerSquareCentimetre / 1e6, found.StepArealChargeNanoampHoursPerSquareCentimetre / 1e6,
        found.CumulativeArealChargeNanoampHoursPerSquareCentimetre / 1e6, found.BeforeMicrovolts / 1e6, found.AtMicrovolts / 1e6, found.AfterMicrovolts / 1e6,
        found.Recovered, found.StepCount, found.CycleCount);
}
