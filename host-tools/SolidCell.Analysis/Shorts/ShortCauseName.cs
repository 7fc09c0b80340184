using SolidCell.Core.Detection;

namespace SolidCell.Analysis.Shorts;

/// <summary>What made the detector report a short, for people.</summary>
public static class ShortCauseName
{
    private static readonly Dictionary<ShortCause, string> Names = new()
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

    /// <summary>A newer firmware's cause has its number.</summary>
    public static string Of(ShortCause cause) => Names.GetValueOrDefault(cause, $"cause {cause}");
}
