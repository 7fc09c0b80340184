namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>What the failure modes are called in files, JSON and tables.</summary>
public static class FailureName
{
    public static string Of(FailureMode mode) => mode switch
    {
        FailureMode.ShortCircuit => "short",
        FailureMode.VoltageLimit => "voltage limit",
        FailureMode.Contact => "contact",
        _ => "none",
    };
}
