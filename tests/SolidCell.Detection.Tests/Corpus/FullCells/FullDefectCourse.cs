using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.FullCells;

/// <summary>What leaks inside a full cell and what is left of its voltage; writes the label when the defect begins.</summary>
public sealed class FullDefectCourse
{
    private const int Cycle = 4;

    private readonly Defect _defect;
    private readonly FullCellParameters _cell;
    private readonly double _begins;
    private readonly double _leakShare;
    private readonly double _leakRate;
    private readonly double _dipVolts;
    private readonly double _dipSeconds;
    private readonly double _remaining;

    public FullDefectCourse(Defect defect, FullCellParameters cell)
    {
        (_defect, _cell) = (defect, cell);
        Random random = new(cell.Seed ^ 0x5EED);
        double Pick(double low, double high) => low + ((high - low) * random.NextDouble());
        _begins = Pick(0.1, 0.5);
        _leakShare = defect switch
        {
            Defect.FullLeak => Pick(1, 1.5),
            Defect.FullPoorEfficiency => Pick(0.4, 0.55),
            _ => Pick(0.75, 0.92),
        };
        _leakRate = Pick(0.025, 0.1);
        _dipVolts = Pick(0.012, 0.06) + (8 * Math.Max(cell.NoiseVolts, cell.Resolution));
        _dipSeconds = Math.Max(Pick(0.5, 20), 3.2 * cell.PeriodMilliseconds / 1000.0);
        _remaining = Pick(0.001, 0.08);
    }

    public TraceLabel Label { get; private set; } = new();

    public bool HasBegun => !double.IsInfinity(Label.SoftSeconds) || !double.IsInfinity(Label.HardSeconds);

    /// <summary>A rest that is long enough to sag in.</summary>
    public static double RestSeconds => 3 * 3600;

    /// <summary>Writes the label in the moment in which the defect begins.</summary>
    public void Follow(ChargeCycle cycle, double stateOfCharge, double t)
    {
        if (HasBegun || _defect == Defect.Healthy || !Begins(cycle, stateOfCharge))
        {
            return;
        }

        double chargeSeconds = 3600 / _cell.ChargeRate;
        Label = _defect switch
        {
            Defect.FullHard => new TraceLabel { HardSeconds = t, IsOneEvent = true },
            Defect.FullDip => new TraceLabel { SoftSeconds = t, SoftEndSeconds = t + _dipSeconds, IsOneEvent = true },
            Defect.FullLeak => new TraceLabel
            {
                SoftSeconds = t,
                FindBySeconds = t + (chargeSeconds / 4) + 60,
                WindowSeconds = chargeSeconds / 12,
            },
            Defect.FullPartialLeak => new TraceLabel
            {
                SoftSeconds = t,
                FindBySeconds = t + (chargeSeconds / 3) + 60,
                WindowSeconds = chargeSeconds / 12,
            },
            _ => new TraceLabel { SoftSeconds = t, WindowSeconds = chargeSeconds / 12 },
        };
    }

    /// <summary>Current that does not reach the cathode.</summary>
    public double LeakAmperes(ChargeCycle cycle) => !HasBegun ? 0 : _defect switch
    {
        Defect.FullHard or Defect.FullDip => 0,
        Defect.FullRestLeak => _leakRate * _cell.MilliampHours * 1e-3,
        _ => cycle.Now == ChargeCycle.Step.Charge ? _leakShare * _cell.ChargeAmperes : 0,
    };

    public double Volts(double healthy, double t)
    {
        if (t >= Label.HardSeconds)
        {
            return healthy * _remaining;
        }

        return _defect == Defect.FullDip && t >= Label.SoftSeconds && t < Label.SoftEndSeconds ? healthy - _dipVolts : healthy;
    }

    private bool Begins(ChargeCycle cycle, double stateOfCharge) => _defect switch
    {
        Defect.FullRestLeak => cycle is { Cycle: 3, Now: ChargeCycle.Step.RestCharged },
        Defect.FullPoorEfficiency => cycle is { Cycle: Cycle, Now: ChargeCycle.Step.Charge },
        _ => cycle is { Cycle: Cycle, Now: ChargeCycle.Step.Charge } && stateOfCharge >= _begins,
    };
}
