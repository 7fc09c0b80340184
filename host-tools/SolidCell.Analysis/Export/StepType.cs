using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>What a step is called in the Battery Data Format, in the words that cyclers use.</summary>
internal static class StepType
{
    private const string Unknown = "";

    /// <summary>Empty before the first step.</summary>
    public static string Of(StoredStep? step) => step is null ? Unknown : step.StepKind switch
    {
        StepKind.Rest => "REST",
        StepKind.ConstantCurrent => step.SetPointNanoamps < 0 ? "CC_DCH" : "CC_CHG",
        // The current that a voltage draws has no sign of its own.
        StepKind.ConstantVoltage => "CV",
        StepKind.VoltageSweep => "LSV",
        StepKind.ConstantPower => step.SetPointNanoamps < 0 ? "CP_DCH" : "CP_CHG",
        StepKind.Pulse => step.SetPointNanoamps < 0 ? "PULSE_DCH" : "PULSE_CHG",
        _ => Unknown,
    };
}
