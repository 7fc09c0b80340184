using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Replay.Reporting;

namespace SolidCell.Replay;

/// <summary>Feeds a recorded trace through the fixture's own detector.</summary>
public sealed class TraceReplayer
{
    private const double MicroPerUnit = 1e6;
    private const double NanoPerUnit = 1e9;
    private const double LongestTestSeconds = 3e9;

    private readonly ShortDetector _detector;
    private readonly Sample _sample = new();
    private readonly TracePlot? _plot;
    private readonly List<ReplayEvent> _events = [];
    private readonly TracePlausibility _plausibility;
    private readonly CellScale _scale;
    private double _originSeconds;
    private double _lastSeconds = double.NegativeInfinity;
    private long _rows;
    private long _unusable;

    /// <summary>Prepares a replay of a cell of this scale; the plot, when given, sees every sample.</summary>
    public TraceReplayer(ReplayOptions options, CellScale scale, TracePlot? plot = null)
    {
        (_plot, _scale) = (plot, scale);
        _plausibility = new TracePlausibility(scale.AreaSquareCentimetres, options.Kind);
        _detector = new ShortDetector(NominalPeriodMilliseconds);
        _detector.Begin(new CellDescription
        {
            Kind = options.Kind,
            AreaSquareMicrometres = (long)Math.Round(scale.AreaSquareCentimetres * 1e8 / scale.Divisor),
            CapacityNanoampHours = (long)Math.Round(options.CapacityMilliampHours * 1e6 / scale.Divisor),
        });
    }

    /// <summary>Only the length of the waveform ring hangs on it, which a replay does not read.</summary>
    private const int NominalPeriodMilliseconds = 1000;

    private const long RowsBetweenLooks = 8192;

    /// <summary>Runs the whole trace. Throws <see cref="TraceException"/> for one that makes no sense.</summary>
    public ReplayResult Run(Trace trace, CancellationToken cancellation = default)
    {
        TraceRow row = new();
        while (trace.Read(row))
        {
            Take(row);
            if (_rows % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        Refuse();
        string? remark = _plausibility.Judge(_lastSeconds - _originSeconds);
        Finish();
        return new ReplayResult
        {
            Events = [.. _events.OrderBy(e => e.TestTimeS).ThenBy(e => e.Event)],
            Rows = trace.Rows,
            UnusableRows = _unusable,
            AreaSquareCentimetres = _scale.AreaSquareCentimetres,
            Taken = trace.Description,
            DurationS = _lastSeconds - _originSeconds,
            HalfCycles = _detector.HalfCycle,
            Remark = remark,
        };
    }

    private void Take(TraceRow row)
    {
        double seconds = row[TraceQuantity.TestTime];
        _rows++;
        if (double.IsNaN(seconds))
        {
            _unusable++;
            return;
        }

        Start(seconds, row);
        Fill(row, seconds);
        _plot?.Add(seconds, row[TraceQuantity.Voltage], row[TraceQuantity.Current]);
        if (_detector.Observe(_sample, 0))
        {
            Keep(ReplayEvent.From(_detector.Event, seconds, _originSeconds));
        }
    }

    private void Start(double seconds, TraceRow row)
    {
        _originSeconds = double.IsNegativeInfinity(_lastSeconds) ? seconds : _originSeconds;
        _lastSeconds = seconds;
        if (seconds - _originSeconds > LongestTestSeconds)
        {
            throw new TraceException($"row {row.Line}: the test time reaches {seconds:g6} s, more than 90 years; if it is in milliseconds say so with --columns \"time=NAME [ms]\"");
        }
    }

    private void Fill(TraceRow row, double seconds)
    {
        double volts = row[TraceQuantity.Voltage];
        double amperes = row[TraceQuantity.Current];
        bool usable = double.IsFinite(volts) && double.IsFinite(amperes);
        _unusable += usable ? 0 : 1;
        if (usable)
        {
            _plausibility.Take(row.Line, volts, amperes);
        }

        _sample.Milliseconds = (long)Math.Round((seconds - _originSeconds) * 1000);
        _sample.CellMicrovolts = usable ? (int)Math.Round(volts * MicroPerUnit) : 0;
        _sample.CellNanoamps = usable ? (int)Math.Round(amperes * NanoPerUnit / _scale.Divisor) : 0;
        _sample.CellVoltageQuality = double.IsFinite(volts) ? SampleQuality.Good : SampleQuality.NotMeasured;
        _sample.CellCurrentQuality = double.IsFinite(amperes) ? SampleQuality.Good : SampleQuality.NotMeasured;
        FillOptional(row);
    }

    private void FillOptional(TraceRow row)
    {
        double kilopascals = row[TraceQuantity.SurfacePressure] / 1000;
        bool pressed = Math.Abs(kilopascals) < int.MaxValue;
        _sample.StackKilopascals = pressed ? (int)Math.Round(kilopascals) : 0;
        _sample.StackPressureQuality = pressed ? SampleQuality.Good : SampleQuality.NotMeasured;
        double degrees = row[TraceQuantity.Temperature];
        bool warm = Math.Abs(degrees) < 1000;
        _sample.FrameMillidegrees = warm ? (int)Math.Round(degrees * 1000) : 0;
        _sample.FrameTemperatureQuality = warm ? SampleQuality.Good : SampleQuality.NotMeasured;
    }

    /// <summary>The detector still owes the end of the event that was open at the last row, and a short that only this row shows.</summary>
    private void Finish()
    {
        while (_detector.Finish())
        {
            Keep(ReplayEvent.From(_detector.Event, _lastSeconds, _originSeconds));
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

    private void Refuse()
    {
        if (_rows == 0)
        {
            throw new TraceException("the file has a header but no rows");
        }

        if (_unusable == _rows)
        {
            throw new TraceException("no row has a time, a voltage and a current; check the columns for empty or NaN cells");
        }
    }
}
