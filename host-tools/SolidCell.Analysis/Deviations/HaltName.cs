using SolidCell.Core.Instrument;

namespace SolidCell.Analysis.Deviations;

/// <summary>Why a schedule stood still, for people.</summary>
public static class HaltName
{
    private static readonly Dictionary<HaltReason, string> Names = new()
    {
        [HaltReason.Operator] = "paused by an operator",
        [HaltReason.Fault] = "zero current for a fault; continues by itself",
        [HaltReason.RelayOpened] = "a fault opened the relay; waits to be resumed",
        [HaltReason.PowerCut] = "power cut",
        [HaltReason.LoopStalled] = "the measuring loop stalled; continues or waits as after a power cut",
        [HaltReason.ShortRest] = "rest after a short, as the protocol says",
    };

    /// <param name="reason">A <see cref="HaltReason"/>, as records have it.</param>
    public static string Of(long reason) => Names.GetValueOrDefault((HaltReason)reason, $"reason {reason}");
}
