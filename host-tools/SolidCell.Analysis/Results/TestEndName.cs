using SolidCell.Core.Schedule;

namespace SolidCell.Analysis.Results;

/// <summary>Why a test ended, for people.</summary>
public static class TestEndName
{
    private static readonly Dictionary<TestEndReason, string> Names = new()
    {
        [TestEndReason.Completed] = "completed",
        [TestEndReason.StoppedByLimit] = "stopped by a limit of the protocol",
        [TestEndReason.StoppedByShort] = "stopped by a short",
        [TestEndReason.StoppedByOperator] = "stopped by an operator",
        [TestEndReason.Fault] = "ended by a fault",
        [TestEndReason.PowerCut] = "cut off by a power cut",
    };

    /// <returns>Null for null: no end was reported. A newer firmware's reason has its number.</returns>
    public static string? Of(TestEndReason? reason) =>
        reason is { } known ? Names.GetValueOrDefault(known, $"ended for reason {known}") : null;
}
