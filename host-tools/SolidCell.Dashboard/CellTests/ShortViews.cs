using System.Globalization;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Detection;
using SolidCell.Dashboard.Alerts;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Stored shorts as text.</summary>
internal static class ShortViews
{
    public static EventView Of(StoredShort found)
    {
        bool isHard = found.Kind == ShortKind.Hard;
        string cause = ShortCauseName.Of(found.Cause);
        string detail =
            string.Create(
                CultureInfo.InvariantCulture,
                    $"{cause}; {found.BeforeMicrovolts / 1e3:0.0} mV to {found.AtMicrovolts / 1e3:0.0} mV{(found.Recovered ? ", recovered" : "")}");
        return new EventView(isHard ? AlertKinds.HardShort : AlertKinds.SoftShort, found.OnsetMilliseconds / 1e3,
            isHard ? "Hard short" : "Soft short", detail, View(found, cause));
    }

    private static ShortView View(StoredShort found, string cause) => new(
        found.Position.BootId, found.EventNumber, found.OnsetMilliseconds / 1e3, found.ConfidencePercent, cause,
        found.CurrentDensityNanoampsPerSquareCentimetre / 1e6, found.StepArealChargeNanoampHoursPerSquareCentimetre / 1e6,
        found.CumulativeArealChargeNanoampHoursPerSquareCentimetre / 1e6, found.BeforeMicrovolts / 1e6, found.AtMicrovolts / 1e6,
        found.AfterMicrovolts / 1e6,
        found.Recovered, found.StepCount, found.CycleCount);
}
