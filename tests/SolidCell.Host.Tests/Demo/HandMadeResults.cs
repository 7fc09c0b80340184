using SolidCell.Analysis;
using SolidCell.Analysis.Results;
using SolidCell.Core.Detection;
using SolidCell.Host.Demo;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests.Demo;

internal static class HandMadeResults
{
    public static DemoSummary Summary(string cell = "bare-li") => new(7, "ccd", 1.5, [Cell(cell)]);

    private static CellResult Cell(string name)
    {
        var test = new StoredTest(new byte[16], "demo1-" + name, name, 0, 100_000_000, 0, "ccd", "ended", DateTimeOffset.UnixEpoch);
        List<StoredStep> steps = HandMadeStaircase.Of(4);
        List<StoredShort> shorts = [HandMadeStaircase.ShortAt(ShortKind.Hard, 6.5, 400_000)];
        ValueRange[] trace = [.. Enumerable.Range(0, 100).Select(i => new ValueRange(i * 0.07, -0.01 * i, 0.01 * i))];
        return new CellResult(test, TestAnalysis.Analyse(ResultKind.CriticalCurrent, new TestEvidence(test, steps, shorts)), 1000, 1000, 0,
            1.2, steps, shorts, trace, new Curve([0, 1], [0.1, 0.1]));
    }
}
