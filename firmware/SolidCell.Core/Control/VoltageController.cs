using SolidCell.Core.Measurement;

namespace SolidCell.Core.Control;

/// <summary>
/// Holds a cell voltage by steering the current. Each tick the current moves by half of what the error asks for at
/// the cell's resistance, which is learned from how the voltage answered the last moves: stable from 5 to 5000 Ohm.
/// </summary>
public sealed class VoltageController
{
    private const int NanoampsPerMicrovoltPerMilliohm = 1000000;
    private const int LeastMilliohms = 1000;
    private const int MostMilliohms = 10000000;

    /// <summary>Moves too small to learn from: noise would be taken for resistance.</summary>
    private const int LearningNanoamps = 2000;
    private const int LearningMicrovolts = 1000;

    /// <summary>This near to the set point counts as arrived.</summary>
    private const int ArrivedMicrovolts = 2000;

    private int _targetMicrovolts;
    private int _nanoamps;
    private int _lastNanoamps;
    private int _lastMicrovolts;
    private int _milliohms;

    /// <summary>True once the voltage has come within 2 mV of the set point.</summary>
    public bool HasArrived { get; private set; }

    /// <summary>Starts from the current that flows, so that a charge goes over from constant current without a jump.</summary>
    public void Begin(int targetMicrovolts, Sample sample)
    {
        bool isKnown = sample.CellCurrentQuality == SampleQuality.Good && sample.CellVoltageQuality == SampleQuality.Good;
        _targetMicrovolts = targetMicrovolts;
        _nanoamps = isKnown ? sample.CellNanoamps : 0;
        _lastNanoamps = _nanoamps;
        _lastMicrovolts = sample.CellMicrovolts;
        _milliohms = MostMilliohms;
        HasArrived = false;
    }

    /// <summary>The current for the next tick, within the bound of its magnitude.</summary>
    public int Next(Sample sample, int boundNanoamps)
    {
        if (sample.CellVoltageQuality != SampleQuality.Good)
            return _nanoamps;

        Learn(sample.CellMicrovolts);
        long error = (long)_targetMicrovolts - sample.CellMicrovolts;
        HasArrived |= error <= ArrivedMicrovolts && error >= -ArrivedMicrovolts;
        long move = error * NanoampsPerMicrovoltPerMilliohm / _milliohms / 2;
        _lastNanoamps = _nanoamps;
        _lastMicrovolts = sample.CellMicrovolts;
        _nanoamps = (int)IntMath.Clamp(_nanoamps + move, -boundNanoamps, (long)boundNanoamps);
        return _nanoamps;
    }

    private void Learn(int microvolts)
    {
        long moved = _nanoamps - _lastNanoamps;
        long answered = microvolts - _lastMicrovolts;
        bool isClear = moved > LearningNanoamps || moved < -LearningNanoamps || answered > LearningMicrovolts || answered < -LearningMicrovolts;
        if (moved == 0 || !isClear)
            return;

        long milliohms = answered * NanoampsPerMicrovoltPerMilliohm / moved;
        _milliohms = (int)IntMath.Clamp(milliohms, LeastMilliohms, MostMilliohms);
    }
}
