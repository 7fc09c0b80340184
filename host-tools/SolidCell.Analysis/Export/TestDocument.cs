using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>What there is to know about a test besides its samples: the metadata sidecar, and the head of the JSON export.</summary>
public static class TestDocument
{
    public static JsonObject Build(TestReader reader, StoredTest test) => new()
    {
        ["test_id"] = test.Id,
        ["fixture"] = test.Fixture,
        ["started"] = test.Started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["state"] = test.State,
        ["protocol"] = test.ProtocolName,
        ["cell"] = new JsonObject
        {
            ["name"] = test.CellName,
            ["kind"] = test.CellKind == 0 ? "symmetric" : "full",
            ["area_cm2"] = test.AreaSquareCentimetres,
            ["nominal_capacity_ah"] = test.CapacityNanoampHours / 1e9,
        },
        ["conventions"] = "Battery Data Format; positive current charges the cell (deposition on the working electrode of a symmetric cell)",
        ["steps"] = new JsonArray([.. reader.Steps(test).Select(Step)]),
        ["shorts"] = new JsonArray([.. reader.Shorts(test).Select(Short)]),
    };

    private static JsonObject Step(StoredStep step) => new()
    {
        ["step_count"] = step.StepCount,
        ["step_index"] = step.StepIndex,
        ["cycle_count"] = step.CycleCount,
        ["start_s"] = step.StartMilliseconds / 1e3,
        ["end_s"] = step.EndMilliseconds / 1e3,
        ["set_point_a"] = step.SetPointNanoamps / 1e9,
        ["charge_ah"] = step.ChargeNanoampHours / 1e9,
    };

    private static JsonObject Short(StoredShort found) => new()
    {
        ["kind"] = found.Kind == 2 ? "hard-short" : "soft-short",
        ["test_time_s"] = found.OnsetMilliseconds / 1e3,
        ["step_count"] = found.StepCount,
        ["confidence_percent"] = found.ConfidencePercent,
        ["ma_cm2"] = found.CurrentDensityNanoampsPerSquareCentimetre / 1e6,
        ["half_step_mah_cm2"] = found.StepArealChargeNanoampHoursPerSquareCentimetre / 1e6,
        ["cumulative_mah_cm2"] = found.CumulativeArealChargeNanoampHoursPerSquareCentimetre / 1e6,
        ["before_v"] = found.BeforeMicrovolts / 1e6,
        ["at_v"] = found.AtMicrovolts / 1e6,
        ["after_v"] = found.AfterMicrovolts / 1e6,
        ["recovered"] = found.Recovered,
    };
}
