using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>What the analyzer makes an event of, on a cell of 1 cm2 at 0.5 mA: kind, cause, confidence, onset in samples.</summary>
public sealed class AnalyzerTests
{
    private const int Nanoamps = 500_000;

    private readonly Sample _sample = new()
    {
        CellVoltageQuality = SampleQuality.Good,
        CellCurrentQuality = SampleQuality.Good,
    };

    private readonly List<string> _found = [];
    private ShortDetector _detector = new(1000);
    private int _interval = 1000;
    private int _before;

    [Theory]
    [InlineData(1000, 4_000_040)]
    [InlineData(999, 4_000_000)]
    public void In_slow_data_the_voltage_as_measured_counts_and_in_quick_data_the_level(int interval, int microvolts)
    {
        Begin(CellKind.Full, interval, 100);
        for (int i = 0; i < 4000 && _found.Count == 0; i++)
        {
            Take(Nanoamps, 4_000_000 + (i % 4 < 2 ? 40 : -40));
        }

        Assert.StartsWith("Soft ExcessCharge 95", Assert.Single(_found), StringComparison.Ordinal);
        Assert.InRange(Math.Abs(_before - 4_000_000), microvolts == 4_000_000 ? 0 : 40, microvolts == 4_000_000 ? 30 : 40);
    }

    [Fact]
    public void More_stripped_from_a_collector_than_was_plated_is_excess_of_the_moment()
    {
        Begin(CellKind.AnodeFree, 1000);
        Hold(Nanoamps, 200, 20_000);
        Hold(-Nanoamps, 208, -20_000);
        Assert.Empty(_found);
        Hold(-Nanoamps, 10, -20_000);
        Assert.Equal(["Soft ExcessCharge 95 from 408"], _found);
        Assert.Equal(-19_999, _before);
    }

    [Fact]
    public void At_rest_a_symmetric_cell_has_nothing_to_show()
    {
        Begin(CellKind.Symmetric, 50);
        Hold(0, 600, 40_000);
        Hold(0, 600, 20_000);
        Hold(0, 600, 0);
        Assert.Empty(_found);
    }

    [Theory]
    [InlineData(CellKind.Half, 95)]
    [InlineData(CellKind.Full, 99)]
    public void A_collapse_of_a_half_cell_is_believed_less(CellKind kind, int percent)
    {
        Begin(kind, 50);
        Hold(Nanoamps, 600, 1_000_000);
        Hold(Nanoamps, 10, 100);
        Assert.Equal([$"Hard ResistanceCollapse {percent} from 600"], _found);
    }

    private void Begin(CellKind kind, int interval, long capacity = 0)
    {
        _interval = interval;
        _detector = new ShortDetector(interval);
        _detector.Begin(new CellDescription
        {
            Kind = kind,
            AreaSquareMicrometres = CellDescription.SquareMicrometresPerSquareCentimetre,
            CapacityNanoampHours = capacity * 1000,
        });
    }

    private void Hold(int nanoamps, int samples, int microvolts)
    {
        for (int i = 0; i < samples; i++)
        {
            Take(nanoamps, microvolts + (i % 3));
        }
    }

    private void Take(int nanoamps, int microvolts)
    {
        _sample.CellMicrovolts = microvolts;
        _sample.CellNanoamps = nanoamps;
        if (_detector.Observe(_sample, nanoamps) && !_detector.Event.IsFollowUp)
        {
            ShortEvent found = _detector.Event;
            _found.Add($"{found.Kind} {found.Cause} {found.ConfidencePercent} from {found.OnsetMilliseconds / _interval}");
            _before = found.BeforeMicrovolts;
        }

        _sample.Milliseconds += _interval;
    }
}
