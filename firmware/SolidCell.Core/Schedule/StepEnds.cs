namespace SolidCell.Core.Schedule;

/// <summary>What the end of a step means for its test.</summary>
internal static class StepEnds
{
    /// <summary>Why a test ended whose last step ended it for this reason.</summary>
    public static TestEndReason OfTest(StepEndReason reason)
    {
        switch (reason)
        {
            case StepEndReason.SoftShort:
            case StepEndReason.HardShort:
            case StepEndReason.ShortResponse:
                return TestEndReason.StoppedByShort;
            case StepEndReason.Operator:
                return TestEndReason.StoppedByOperator;
            case StepEndReason.Fault:
                return TestEndReason.Fault;
            case StepEndReason.PowerCut:
                return TestEndReason.PowerCut;
            default:
                return TestEndReason.StoppedByLimit;
        }
    }
}
