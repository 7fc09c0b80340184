using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Tests.Impedance;

/// <summary>A meter whose points take two polls; it notes each point as "word amplitude resistor".</summary>
internal sealed class ScriptedMeter : IImpedanceMeter
{
    private int _polls;
    private ImpedancePoint _point = new();

    public List<string> Begun { get; } = [];

    /// <summary>Peak voltages and whether the resistor is kept, as they were asked for.</summary>
    public List<string> Followed { get; } = [];

    public List<int> Guessed { get; } = [];

    public int Stops { get; private set; }

    /// <summary>What a point ends with, by its number from 0.</summary>
    public Func<int, SampleQuality> Ends { get; set; } = _ => SampleQuality.Good;

    /// <summary>Whether a point can be begun, by its number from 0.</summary>
    public Func<int, SampleQuality> Begins { get; set; } = _ => SampleQuality.Good;

    /// <summary>Whether a point was well chosen, by its number from 0.</summary>
    public Func<int, bool> IsWell { get; set; } = _ => true;

    public bool IsBusy { get; private set; }

    public int WordOf(int millihertz) => millihertz / 1_000_000;

    public void Guess(ImpedancePoint point, int microvolts)
    {
        Guessed.Add(microvolts);
        (point.Amplitude, point.ResistorCode) = (100, 0);
    }

    public bool Follow(ImpedancePoint point, int microvolts, bool keepsResistor)
    {
        Followed.Add($"{microvolts}{(keepsResistor ? " keeps" : "")}");
        point.Amplitude++;
        point.ResistorCode = keepsResistor ? point.ResistorCode : (point.ResistorCode + 1) % 3;
        return IsWell(Begun.Count - 1);
    }

    public SampleQuality Begin(ImpedancePoint point)
    {
        (_point, _polls) = (point, 0);
        Begun.Add($"{point.FrequencyWord} {point.Amplitude} {point.ResistorCode}");
        SampleQuality quality = Begins(Begun.Count - 1);
        IsBusy = quality == SampleQuality.Good;
        return quality;
    }

    public SampleQuality Poll()
    {
        if (++_polls == 1)
        {
            return SampleQuality.OutOfDate;
        }

        if (_polls == 2)
        {
            return SampleQuality.Good;
        }

        IsBusy = false;
        (_point.VoltageReal, _point.VoltageImaginary, _point.CurrentReal, _point.CurrentImaginary) = (11, -12, 13, -14);
        return Ends(Begun.Count - 1);
    }

    public SampleQuality Stop()
    {
        Stops++;
        IsBusy = false;
        return SampleQuality.Good;
    }
}
