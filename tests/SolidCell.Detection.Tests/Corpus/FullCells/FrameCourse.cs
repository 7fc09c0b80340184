using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Cells;

namespace SolidCell.Detection.Tests.Corpus.FullCells;

/// <summary>Temperature and pressure of a frame with a full cell in it, and what its sensors make of them.</summary>
public sealed class FrameCourse
{
    private const double CreepSeconds = 7200;

    private readonly Confounder _confounder;
    private readonly FullCellParameters _cell;
    private readonly double _at;
    private readonly double _size;
    private readonly double _swingSeconds;
    private int _heldKilopascals;

    public FrameCourse(Confounder confounder, FullCellParameters cell)
    {
        (_confounder, _cell) = (confounder, cell);
        Random random = new(cell.Seed ^ 0xF4A);
        double cycleSeconds = 3600 * ((1 / cell.ChargeRate) + (1 / cell.DischargeRate));
        _at = cycleSeconds * (2.5 + (2 * random.NextDouble()));
        _size = (2 * random.NextDouble()) - 1;
        _swingSeconds = 600 + (3000 * random.NextDouble());
    }

    public double Kelvin(double t) =>
        (_confounder == Confounder.FullTemperature ? 3 + _cell.SwingKelvin : _cell.SwingKelvin) * Math.Sin(t / _swingSeconds);

    public void Fill(Sample sample, double t, double kelvin, double stateOfCharge, double noise)
    {
        bool isSilent = _confounder == Confounder.FullSilentLoadCell && t > _at - (_at / 2);
        int kilopascals = (int)Math.Round((Megapascals(t, kelvin, stateOfCharge) * 1000) + (noise * _cell.PressureNoiseKilopascals));
        _heldKilopascals = _confounder == Confounder.FullStuckLoadCell && t > _at ? _heldKilopascals : kilopascals;
        sample.StackKilopascals = _heldKilopascals;
        sample.StackPressureQuality = isSilent ? SampleQuality.NoAnswer : SampleQuality.Good;
        sample.FrameMillidegrees = (int)((30 + kelvin) * 1000);
        sample.FrameTemperatureQuality = _confounder == Confounder.FullNoTemperature ? SampleQuality.NotMeasured : SampleQuality.Good;
    }

    private double Megapascals(double t, double kelvin, double stateOfCharge)
    {
        double followed = stateOfCharge + (_cell.Unevenness * stateOfCharge * (1 - stateOfCharge));
        double creep = -0.02 * _cell.Megapascals * (1 - Math.Exp(-t / CreepSeconds));
        double retightened = _confounder == Confounder.FullRetightened && t > _at ? _size : 0;
        double drift = _confounder == Confounder.FullLoadCellDrift ? 0.01 * _size * t / 3600 : 0;
        return _cell.Megapascals + (_cell.MegapascalsPerCharge * followed) + (_cell.MegapascalsPerKelvin * kelvin) + creep + retightened
            + drift;
    }
}
