using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>How far a fall of the voltage is believed, by the kind of the cell, the spacing of the rows and the noise.</summary>
internal static class DropBelief
{
    /// <summary>In rows further apart a fall on charge counts only when it returns.</summary>
    private const int SlowMilliseconds = 2000;

    /// <summary>As calibrated on the corpora (docs/detection.md): in a symmetric cell deeper against the noise is surer.</summary>
    private const int SpikesPercent = 90;
    private const int LeastPercent = 91;
    private const int MostPercent = 99;

    /// <summary>In slow rows, in a half cell or on a collector what falls and stays level may still be interference.</summary>
    private const int LevelPercent = 80;
    private const int FullCellPercent = 95;

    /// <summary>
    /// Where the voltage of a healthy cell falls by itself, a fall is believed when it comes back under the same current: on discharge and
    /// in rest, and while lithium is plated on a collector or stripped to the end.
    /// </summary>
    public static bool MustReturn(CellKind kind, StepTracker step) => kind switch
    {
        CellKind.Symmetric => false,
        CellKind.AnodeFree => true,
        _ => step.Reference <= 0 || step.ElapsedMilliseconds > SlowMilliseconds,
    };

    /// <summary>Confidence of a drop that is so many standard deviations deep.</summary>
    public static int Percent(CellKind kind, StepTracker step, long sigmas)
    {
        if (kind != CellKind.Symmetric)
        {
            return kind == CellKind.Full && step.ElapsedMilliseconds <= SlowMilliseconds ? FullCellPercent : LevelPercent;
        }

        return sigmas > MostPercent - LeastPercent ? MostPercent : LeastPercent + (int)sigmas;
    }

    public static int SpikeTrainPercent(CellKind kind) => kind == CellKind.Symmetric ? SpikesPercent : LevelPercent;
}
