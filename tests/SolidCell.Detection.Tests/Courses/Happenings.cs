using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Courses;

/// <summary>What happens on a <see cref="Course"/>, stretch by stretch.</summary>
internal static class Happenings
{
    /// <summary>
    /// A name; noise in microvolts, negative where the current changes its direction first; the polarisation in thousandths at each of 160
    /// samples; and what else is done to a sample.
    /// </summary>
    public static IReadOnlyList<(string What, int Noise, Func<int, int> Thousandths, Action<Sample, int>? Besides)> All { get; } =
    [
        ("healthy", 40, i => 1000 - (200 / (i + 1)), null),
        ("quiet", 7, _ => 1000, null),
        ("loud", 400, _ => 1000, null),
        ("reversed", -40, i => 1000 - (100 / (i + 1)), null),
        ("dip of 20 samples", 40, i => In(i, 80, 20) ? 900 : 1000, null),
        ("shallow dip", 40, i => In(i, 60, 60) ? 968 : 1000, null),
        ("dip that slides", 40, i => In(i, 60, 60) ? 1000 - (3 * (i - 60)) : 1000, null),
        ("dip after a rise", 40, i => In(i, 58, 2) ? 1050 : In(i, 60, 9) ? 920 : 1000, null),
        ("drop that stays", -40, i => i < 70 ? 1000 : 850, null),
        ("and comes back", 40, i => i < 50 ? 850 : 1000, null),
        ("spikes", 40, i => i % 30 == 12 ? 850 : 1000, null),
        ("spikes of two", 40, i => i % 30 is 12 or 13 ? 930 : 1000, null),
        ("spikes both ways", 40, i => i % 40 == 12 ? 850 : i % 40 == 32 ? 1150 : 1000, null),
        ("one half-way back", -40, i => i == 84 ? 970 : In(i, 80, 12) ? 930 : 1000, null),
        ("contact lost", 40, i => i < 60 ? 1000 : 1700, null),
        ("and found", 40, i => i < 40 ? 1700 : 1000, null),
        ("hum", 40, i => 1000 + (i % 8 < 4 ? 12 : -12), null),
        ("slow hum", 40, i => 1000 + Math.Abs((i % 64) - 32), null),
        ("steps of a reading", -1, i => 1000 + (i * 7 % 3), (sample, _) => sample.CellMicrovolts = sample.CellMicrovolts / 500 * 500),
        ("stuck", 40, _ => 1000, (sample, i) => sample.CellMicrovolts = In(i, 60, 50) ? 123_456 : sample.CellMicrovolts),
        ("exactly 0 V", 40, _ => 1000, (sample, i) => sample.CellMicrovolts = In(i, 60, 20) ? 0 : sample.CellMicrovolts),
        ("open lead", 40, _ => 1000, (sample, i) => sample.CellMicrovolts = In(i, 60, 9) ? -4_000_000 : sample.CellMicrovolts),
        ("fluctuation", -40, i => i < 40 ? 1000 : 1000 - (i * 37 % 90), null),
        ("collapse of 20 samples", 40, _ => 1000, (sample, i) => Scale(sample, In(i, 70, 20) ? 20 : 1000)),
        ("current 3 % less", 40, i => i < 60 ? 1000 : 970, (sample, i) => sample.CellNanoamps -= i < 60 ? 0 : sample.CellNanoamps * 3 / 100),
        ("half the current", 40, i => i < 60 ? 1000 : 500, (sample, i) => sample.CellNanoamps /= i < 60 ? 1 : 2),
        ("rest", 40, _ => 0, (sample, _) => sample.CellNanoamps = 30),
        ("after the rest", 40, i => 1000 - (150 / (i + 1)), null),
        ("warmer", 40, i => i < 60 ? 1000 : 930, (sample, i) => sample.FrameMillidegrees += i < 60 ? 0 : 1500),
        ("pressed", 40, i => i < 60 ? 1000 : 960, (sample, i) => sample.StackKilopascals += i < 60 ? 0 : 600),
        ("pressed and dropped", -40, i => i < 60 ? 1000 : 700, (sample, i) => sample.StackKilopascals += i < 60 ? 0 : 600),
        ("lower from the beginning", -40, i => 600 - (60 / (i + 1)), null),
        ("lower still", -40, i => 300 - (30 / (i + 1)), null),
        ("next to nothing", -40, _ => 60, null),
        ("and again", -40, _ => 60, null),
        ("healthy again", -40, _ => 1000, null),
        ("creeps", 40, i => 1000 - (4 * i), null),
        ("collapse that stays", -40, _ => 1000, (sample, i) => Scale(sample, i < 80 ? 1000 : 5)),
        ("recovered", 40, _ => 1000, (sample, i) => Scale(sample, i < 80 ? 5 : 1000)),
        ("a drop at the end", 40, i => i < 152 ? 1000 : 860, null),
    ];

    private static bool In(int i, int first, int count) => i >= first && i < first + count;

    private static void Scale(Sample sample, int thousandths) =>
        sample.CellMicrovolts = (int)((long)sample.CellMicrovolts * thousandths / 1000);
}
