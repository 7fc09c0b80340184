using SolidCell.Core.Measurement;

namespace SolidCell.Core.Control;

/// <summary>
/// Holds a cell voltage by steering the current. Each tick the current moves by half of what the error asks for at
/// the cell's resistance, which is learned from how the voltage answered the last move: stable from 5 to 5000 Ohm.
/// </summary>
public sealed class VoltageController
{
    private const int NanoampsPerMicrovoltPerMilliohm = 1000000;
    private const int LeastMilliohms = 1000;
    private const int MostMilliohms = 10000000;
    private const int FirstMilliohms = 1000000;

    /// <summary>The first move asks the cell for its resistance: on 5000 Ohm it is 50 mV.</summary>
    private const int ProbeNanoamps = 10000;

    /// <summary>Smaller moves teach nothing: noise would be taken for resistance.</summary>
    private const int LearningNanoamps = 1000;

    /// <summary>Added to every answer, so that noise makes the resistance too large (slow) and never too small (unstable).</summary>
    private const int NoiseMicrovolts = 200;

    /// <summary>This near to the set point counts as arrived.</summary>
    private const int ArrivedMicrovolts = 2000;

    private int _targetMicrovolts;
    private int _nanoamps;
    private long _moved;
    private int _lastMicrovolts;
    private int _milliohms;
    private bool _hasLearned;

    /// <summary>True once the voltage has come within 2 mV of the set point.</summary>
    public bool HasArrived { get; private set; }

    /// <summary>Starts from the current that flows, so that a charge goes over from constant current without a jump.</summary>
    public void Begin(int targetMicrovolts, Sample sample)
    {
        bool isKnown = sample.CellCurrentQuality == SampleQuality.Good && sample.CellVoltageQuality == SampleQuality.Good;
        _targetMicrovolts = targetMicrovolts;
        _nanoamps = isKnown ? sample.CellNanoamps : 0;
        _moved = 0;
        _milliohms = FirstMilliohms;
        _hasLearned = false;
        HasArrived = false;
    }

    /// <summary>Goes on with another voltage, as a sweep does, with what has been learned of the cell.</summary>
    public void MoveTo(int targetMicrovolts) => _targetMicrovolts = targetMicrovolts;

    /// <summary>The current for the next tick, within the bound of its magnitude.</summary>
    public int Next(Sample sample, int boundNanoamps)
    {
        if (sample.CellVoltageQuality != SampleQuality.Good)
        {
            return _nanoamps;
        }

        Learn(sample.CellMicrovolts - _lastMicrovolts);
        _lastMicrovolts = sample.CellMicrovolts;
        long error = (long)_targetMicrovolts - sample.CellMicrovolts;
        HasArrived |= error <= ArrivedMicrovolts && error >= -ArrivedMicrovolts;
        long wanted = IntMath.Clamp(_nanoamps + Move(error), -boundNanoamps, (long)boundNanoamps);
        _moved = wanted - _nanoamps;
        _nanoamps = (int)wanted;
        return _nanoamps;
    }

    private long Move(long errorMicrovolts)
    {
        long move = errorMicrovolts * NanoampsPerMicrovoltPerMilliohm / _milliohms / 2;
        return _hasLearned ? move : IntMath.Clamp(move, -ProbeNanoamps, (long)ProbeNanoamps);
    }

    private void Learn(int answeredMicrovolts)
    {
        long moved = _moved < 0 ? -_moved : _moved;
        if (moved < LearningNanoamps)
        {
            return;
        }

        long answered = IntMath.Magnitude(answeredMicrovolts) + NoiseMicrovolts;
        _milliohms = (int)IntMath.Clamp(answered * NanoampsPerMicrovoltPerMilliohm / moved, LeastMilliohms, MostMilliohms);
        _hasLearned = true;
    }
}
