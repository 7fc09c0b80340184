using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Golden;

/// <summary>
/// Golden events of made traces, with every field, in events.txt: a change of the detector that is not meant shows here in seconds, long
/// before the corpus is run. SOLIDCELL_UPDATE_GOLDEN=1 writes the file.
/// </summary>
public sealed class GoldenEventTests
{
    private static readonly Dictionary<string, Action<MadeTrace, Sample>> Happenings = new()
    {
        ["nothing"] = (_, _) => { },
        ["collapse"] = (trace, sample) => After(trace, 0, () => MadeTrace.Collapse(sample, 10)),
        ["collapse for 40 samples"] = (trace, sample) => Between(trace, 0, 40, () => MadeTrace.Collapse(sample, 10)),
        ["partial collapse"] = (trace, sample) => After(trace, 0, () => MadeTrace.Leave(sample, 100)),
        ["dip"] = (trace, sample) => Between(trace, 0, 30, () => MadeTrace.Leave(sample, 600)),
        ["dip of a tenth"] = (trace, sample) => Between(trace, 0, 100, () => MadeTrace.Leave(sample, 900)),
        ["drop that stays"] = (trace, sample) => After(trace, 0, () => MadeTrace.Leave(sample, 800)),
        ["small drop that stays"] = (trace, sample) => After(trace, 0, () => MadeTrace.Leave(sample, 960)),
        ["two dips"] = (trace, sample) => Between(trace, 0, 10, () => MadeTrace.Leave(sample, 700), 60),
        ["dips again and again"] = (trace, sample) => Between(trace, 0, 8, () => MadeTrace.Leave(sample, 800), 75),
        ["fluctuation"] = (trace, sample) => After(trace, 0, () => MadeTrace.Leave(sample, 950 + trace.Below(50))),
        ["loud noise"] = (trace, sample) => After(trace, 0, () => sample.CellMicrovolts += trace.Below(2000)),
        ["decline from half-cycle to half-cycle"] = (trace, sample) => MadeTrace.Leave(sample, 1000 - (60 * trace.Late)),
        ["rise"] = (trace, sample) => After(trace, 0, () => MadeTrace.Leave(sample, 1300)),
        ["slow fall within a half-cycle"] = (trace, sample) =>
            Between(trace, 0, 900, () => MadeTrace.Leave(sample, 1000 - (trace.Since / 3))),
        ["warmth"] = (trace, sample) => After(trace, 0, () =>
        {
            sample.FrameMillidegrees += 8000;
            MadeTrace.Leave(sample, 850);
        }),
        ["pressure lost"] = (trace, sample) => After(trace, 0, () => sample.StackKilopascals -= 2000),
        ["pressure and contact lost"] = (trace, sample) => After(trace, 0, () =>
        {
            sample.StackKilopascals -= 3000;
            MadeTrace.Leave(sample, 1400);
        }),
        ["pressure that stops to follow"] = (trace, sample) => After(trace, 0, () => sample.StackKilopascals = 5060 + trace.Below(3)),
        ["current off"] = (trace, sample) => Between(trace, 0, 500, () =>
        {
            MadeTrace.Leave(sample, 0);
            sample.CellNanoamps = 0;
        }),
        ["voltage sags at rest"] = (trace, sample) => Between(trace, 0, 900, () =>
        {
            MadeTrace.Leave(sample, 0);
            sample.CellNanoamps = 0;
            sample.CellMicrovolts -= trace.Since * 20;
        }),
        ["charge that leaks"] = (trace, sample) => After(trace, 0, () =>
            sample.CellMicrovolts -= sample.CellNanoamps > 0 ? (trace.Since + 300) % 1200 * 200 : 0),
        ["half the current"] = (trace, sample) => After(trace, 0, () =>
        {
            MadeTrace.Leave(sample, 500);
            sample.CellNanoamps /= 2;
        }),
        ["samples missing"] = (trace, sample) => Between(trace, 0, 200, () => sample.CellVoltageQuality = SampleQuality.NotMeasured),
        ["bad samples in a dip"] = (trace, sample) => Between(trace, 0, 60, () =>
        {
            MadeTrace.Leave(sample, 600);
            sample.CellVoltageQuality = trace.Since % 2 == 0 ? SampleQuality.NoAnswer : SampleQuality.Good;
        }),
    };

    private static string Golden => Repository.PathTo("tests", "SolidCell.Detection.Tests", "Golden", "events.txt");

    [Fact]
    public void Made_traces_give_the_golden_events_with_every_field()
    {
        string[] found = [.. Lines()];
        if (Environment.GetEnvironmentVariable("SOLIDCELL_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllLines(Golden, found);
        }

        Assert.Equal(File.ReadAllLines(Golden), found);
    }

    [Fact]
    public void A_healthy_cell_gives_no_event_and_a_collapse_is_one_on_every_kind_of_cell()
    {
        foreach (CellKind kind in Kinds)
        {
            Assert.Empty(new MadeTrace(kind, 50).Events(Happenings["nothing"]));
            Assert.NotEmpty(new MadeTrace(kind, 50).Events(Happenings["collapse"]));
        }
    }

    private static CellKind[] Kinds => [CellKind.Symmetric, CellKind.Half, CellKind.Full, CellKind.AnodeFree];

    private static IEnumerable<string> Lines() =>
        from kind in Kinds
        from interval in new[] { 50, 1000, 10_000 }
        from happening in Happenings.Concat(Currents.Happenings)
        from line in new MadeTrace(kind, interval).Events(happening.Value).Prepend("")
        select line.Length == 0 ? $"{kind}, every {interval} ms, {happening.Key}" : "  " + line;

    private static void After(MadeTrace trace, int first, Action change) => trace.Between(first, int.MaxValue, change);

    private static void Between(MadeTrace trace, int first, int count, Action change, int period = 0) =>
        trace.Between(first, count, change, period);
}
