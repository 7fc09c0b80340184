using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>What a full cell and the chip meet when K2 and K3 close and open around a spectrum.</summary>
public static class FullCellCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "full-cell";

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        double[][] rows = FullCellBench.Run(context.Circuit, context.Library);
        double[] before = rows.Last(row => row[0] < FullCellBench.BridgeSeconds);
        double[] after = rows[^1];
        yield return new Figure(Name, "Cell of 4.3 V: greatest current while K2 fills C804 and C805",
            Waveform.Peak(rows, FullCellBench.MeterSeconds, FullCellBench.BridgeSeconds) * 1e3, "mA", 1);
        yield return new Figure(Name, "Cell of 4.3 V: voltage that K3 bridges", Math.Abs(before[3]), "V", 0.1);
        yield return new Figure(Name, "Cell of 4.3 V: greatest current when K3 closes",
            Waveform.Peak(rows, FullCellBench.BridgeSeconds, FullCellBench.OpenSeconds - 0.1) * 1e3, "mA", 5);
        yield return new Figure(Name, "Cell of 4.3 V: greatest voltage between CE0 and AIN1",
            Waveform.Peak(rows, 0, FullCellBench.EndSeconds, 2), "V", 2);
        yield return new Figure(Name, "Cell of 4.3 V: greatest current into a sense pin", 1e3 * Math.Max(
            Waveform.Peak(rows, 0, FullCellBench.EndSeconds, 4), Waveform.Peak(rows, 0, FullCellBench.EndSeconds, 5)), "mA", 5);
        yield return new Figure(Name, "Cell of 4.3 V: left between CE0 and AIN1 when R801 is measured", Math.Abs(after[2]), "V");
    }
}
