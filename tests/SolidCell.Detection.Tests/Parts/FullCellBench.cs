using SolidCell.Core.Detection.FullCell;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>
/// The monitor of a full cell of 1 mAh on 1 cm2 at 1 mA, a sample each 10 s, as the analyzer drives it: 3.5 V to 4.2 V with a knee below
/// 5 %, on a stack that is pressed by 10 kPa for each percent.
/// </summary>
internal sealed class FullCellBench
{
    public const int Nanoamps = 1_000_000;
    public const int Samples = 360;
    public const int Interval = 10_000;

    private readonly FullCellMonitor _monitor = new();
    private readonly StepTracker _step = new();

    public FullCellBench(CellKind kind = CellKind.Full, long capacity = Nanoamps) => Begin(kind, capacity);

    /// <summary>Begins a test with an empty cell, whatever has been before it.</summary>
    public FullCellBench Begin(CellKind kind = CellKind.Full, long capacity = Nanoamps)
    {
        (Percent, PressedPercent, Now, Found) = (0, 0, 0, "");
        const long area = CellDescription.SquareMicrometresPerSquareCentimetre;
        _step.Begin(area);
        _monitor.Begin(new CellDescription { Kind = kind, AreaSquareMicrometres = area, CapacityNanoampHours = capacity });
        return this;
    }

    public double Percent { get; set; }

    public double PressedPercent { get; set; }

    public int Millidegrees { get; set; } = 30_000;

    public SampleQuality Temperature { get; set; } = SampleQuality.Good;

    public SampleQuality Pressure { get; set; } = SampleQuality.NotMeasured;

    public long Sigma { get; set; }

    public long Now { get; private set; }

    /// <summary>What was found, with confidence, onset, voltage before it and the moment, times in samples.</summary>
    public string Found { get; private set; } = "";

    public FullCellMonitor Monitor => _monitor;

    public static int Volts(double percent) => (int)(3_500_000 + (percent * 7000) - (Math.Max(0, 5 - percent) * 100_000));

    /// <summary>So many whole charges and discharges.</summary>
    public FullCellBench Cycles(int count, double current = 1)
    {
        for (int i = 0; i < count; i++)
        {
            Run(current, (int)(Samples / current), 1);
            Run(-current, (int)(Samples / current), 1);
        }

        return this;
    }

    /// <summary>At a multiple of 1 mA, a share of which is stored and presses, at so many microvolts besides.</summary>
    public FullCellBench Run(double current, int samples, double stored, double pressed = 1, Func<int, int>? besides = null)
    {
        for (int i = 0; i < samples; i++)
        {
            Take((int)(current * Nanoamps), Volts(Percent) + (besides is null ? 0 : besides(i)));
            Percent += current * stored * 100 / Samples;
            PressedPercent += current * pressed * 100 / Samples;
        }

        return this;
    }

    /// <summary>At a voltage that is held.</summary>
    public FullCellBench Take(int nanoamps, int microvolts)
    {
        bool begins = _step.Take(Now, nanoamps, 0) == StepTracker.Begins;
        _monitor.Follow(new Sample
        {
            Milliseconds = Now,
            FrameMillidegrees = Millidegrees,
            FrameTemperatureQuality = Temperature,
            StackKilopascals = 5000 + (int)(PressedPercent * 10) + (int)(Now / Interval % 2),
            StackPressureQuality = Pressure,
        });
        _step.Follow();
        Note(begins ? Begin() : _monitor.Update(microvolts, Sigma, nanoamps, _step, Now));
        Now += Interval;
        return this;
    }

    private FullCellChange Begin()
    {
        FullCellChange change = FullCellChange.None;
        if (_step.BeganHalfCycle && _step.HalfCycle > 1)
        {
            change = _monitor.EndHalfCycle(_step.LastHalfCycleReference > 0, _step.LastHalfCycleCharge,
                _step.LastHalfCycleStartMilliseconds, _step.Reference, Now);
        }

        _monitor.BeginStep(_step.Reference, _step.BeganHalfCycle, Now);
        return change;
    }

    private void Note(FullCellChange change) => Found += change == FullCellChange.None ? ""
        : $"{change} {_monitor.ConfidencePercent} % from {_monitor.OnsetMilliseconds / Interval} at {Now / Interval}, "
            + $"{_monitor.BeforeMicrovolts}; ";
}
