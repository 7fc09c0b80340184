using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>Stored tests in the words and units of the dashboard.</summary>
internal static class TestViews
{
    private static readonly Dictionary<TestEndReason, string> Reasons = new()
    {
        [TestEndReason.Completed] = "completed",
        [TestEndReason.StoppedByLimit] = "stopped by a limit of the protocol",
        [TestEndReason.StoppedByShort] = "stopped by a short",
        [TestEndReason.StoppedByOperator] = "stopped by an operator",
        [TestEndReason.Fault] = "ended by a fault",
        [TestEndReason.PowerCut] = "cut off by a power cut",
    };

    /// <param name="test">As it is stored.</param>
    /// <param name="state">What is known of it now.</param>
    public static FixtureTest Brief(StoredTest test, string state) => new(
        test.Id, state, test.ProtocolName, test.CellName, CellKindName.Of((CellKind)test.CellKind), test.AreaSquareCentimetres,
        test.CapacityNanoampHours / 1e6, test.Started, Reason(test.EndReason))
    {
        LastRecord = test.LastRecord,
    };

    public static string? Reason(long? reason) =>
        reason is { } number ? Reasons.GetValueOrDefault((TestEndReason)number, $"ended for reason {number}") : null;
}
