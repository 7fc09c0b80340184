using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Replay.Reporting;
using SolidCell.Witnesses;
using SolidCell.Witnesses.Charges;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Replay;

/// <summary>Feeds a recorded trace through the fixture's own detector.</summary>
public sealed class TraceReplayer
{
    /// <summary>Only the length of the waveform ring hangs on it, which a replay does not read.</summary>
    private const int NominalPeriodMilliseconds = 1000;

    private const long RowsBetweenLooks = 8192;

    private readonly ShortDetector _detector = new(NominalPeriodMilliseconds);
    private readonly TraceRanges? _ranges;
    private readonly List<ReplayEvent> _events = [];
    private readonly CellScale _scale;
    private readonly TraceSampler _sampler;
    private readonly HalfCycleCollector? _halfCycles;
    private readonly DipCollector _dips = new();
    private readonly ChargeCollector? _charges;
    private readonly WitnessCell _cell;

    /// <summary>Prepares a replay of a cell of this scale; the ranges, when given, see every sample.</summary>
    public TraceReplayer(ReplayOptions options, CellScale scale, TraceRanges? ranges = null)
    {
        (_ranges, _scale) = (ranges, scale);
        _sampler = new TraceSampler(scale, options.Kind, options.CapacityMilliampHours);
        _halfCycles = options.Kind == CellKind.Symmetric ? new HalfCycleCollector() : null;
        _charges = options.Kind is CellKind.Full or CellKind.Half ? new ChargeCollector() : null;
        _cell = new WitnessCell
        {
            BulkOhmSquareCentimetres = options.BulkOhmSquareCentimetres,
            BulkSource = "as given",
            LithiumMilliampHoursPerSquareCentimetre = options.LithiumMilliampHoursPerSquareCentimetre,
        };
        _detector.Begin(scale.Describe(options.Kind, options.CapacityMilliampHours));
    }

    /// <summary>Runs the whole trace. Throws <see cref="TraceException"/> for one that makes no sense.</summary>
    public ReplayResult Run(Trace trace, CancellationToken cancellation = default)
    {
        TraceRow row = new();
        while (trace.Read(row))
        {
            Take(row);
            if (_sampler.Rows % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        string? remark = _sampler.Judge(trace.Description.IsTimeUnitGiven);
        Finish();
        WitnessReport witnesses = Judged();
        return new ReplayResult
        {
            Witnesses = witnesses,
            Events = [.. _events.Select(e => e.Graded(witnesses)).OrderBy(e => e.TestTimeS).ThenBy(e => e.Event)],
            Rows = trace.Rows,
            UnusableRows = _sampler.Unusable,
            AreaSquareCentimetres = _scale.AreaSquareCentimetres,
            Taken = trace.Description,
            DurationS = _sampler.LastSeconds - _sampler.OriginSeconds,
            HalfCycles = _detector.HalfCycle,
            Remark = remark,
        };
    }

    private void Take(TraceRow row)
    {
        if (!_sampler.Take(row))
        {
            return;
        }

        _ranges?.Add(_sampler.LastSeconds, row[TraceQuantity.Voltage], row[TraceQuantity.Current]);
        Witness(row);
        if (_detector.Observe(_sampler.Sample, 0))
        {
            Keep(ReplayEvent.From(_detector.Event, _sampler.LastSeconds, _sampler.OriginSeconds));
        }
    }

    private void Witness(TraceRow row)
    {
        double volts = row[TraceQuantity.Voltage], density = row[TraceQuantity.Current] * 1000 / _scale.AreaSquareCentimetres,
            degrees = row[TraceQuantity.Temperature];
        if (double.IsFinite(volts) && double.IsFinite(density))
        {
            double hours = (_sampler.LastSeconds - _sampler.OriginSeconds) / 3600;
            _halfCycles?.Take(hours, volts, density, double.IsFinite(degrees) ? degrees : null);
            _charges?.Take(hours, volts, density);
            if (_halfCycles is not null)
            {
                _dips.Take(hours, volts, density);
            }
        }
    }

    private WitnessReport Judged() => _halfCycles is not null ? WitnessReport.Of(_halfCycles.Points, _cell).With(_dips)
        : _charges is not null ? WitnessReport.Of(_charges.Points, _charges.LongestHold) : WitnessReport.None;

    /// <summary>The detector still owes the end of the event that was open at the last row, and a short that only this row shows.</summary>
    private void Finish()
    {
        while (_detector.Finish())
        {
            Keep(ReplayEvent.From(_detector.Event, _sampler.LastSeconds, _sampler.OriginSeconds));
        }
    }

    private void Keep(ReplayEvent found)
    {
        int known = _events.FindIndex(e => e.Event == found.Event);
        if (known < 0)
        {
            _events.Add(found);
        }
        else
        {
            _events[known] = found with { DetectedTimeS = _events[known].DetectedTimeS };
        }
    }
}
