using SolidCell.Analysis.Results;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>Stored tests in the words and units of the dashboard.</summary>
internal static class TestViews
{
    /// <param name="test">As it is stored.</param>
    /// <param name="state">What is known of it now.</param>
    public static FixtureTest Brief(StoredTest test, string state) => new(
        test.Id, state, test.ProtocolName, test.CellName, CellKindName.Of(test.CellKind), test.AreaSquareCentimetres,
        test.CapacityNanoampHours / 1e6, test.Started, TestEndName.Of(test.EndReason))
    {
        LastRecord = test.LastRecord,
    };
}
