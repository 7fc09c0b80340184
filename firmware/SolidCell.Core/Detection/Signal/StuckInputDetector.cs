using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.Signal;

/// <summary>
/// Finds readings that say nothing about the cell: an input that has got stuck at its last value or at 0 V, or an open lead on the wrong
/// side of 0 V.
/// </summary>
internal sealed class StuckInputDetector
{
    /// <summary>A reading that repeats to the last digit, in noise of two digits and more, is a sensor that says nothing.</summary>
    private const int StuckJumpSteps = 2;
    private const int StuckRepeats = 3;

    /// <summary>A metal contact shows more than one part in 1000 of the healthy voltage.</summary>
    private const int FineSteps = 1000;

    /// <summary>
    /// A symmetric cell's voltage does not turn against its current by five times its level and 100 mV, nor jump by 2 V within a step.
    /// </summary>
    private const int ReversedLevels = 5;
    private const long ReversedLeast = 100000L << LevelTracker.FractionBits;
    private const long SymmetricJump = 2000000L << LevelTracker.FractionBits;

    /// <summary>Nor does it reach 8 V: lithium electrolytes are oxidised below 5 V, and sources comply up to 10 V.</summary>
    private const long SymmetricMost = 8000000L << LevelTracker.FractionBits;

    /// <summary>Nor does a full or half cell go below -0.5 V: that is the compliance of a source with an open lead.</summary>
    private const int InsertionLeast = -500000;

    /// <summary>Nor above 5.05 V (5 V cathodes are charged to 4.9 V), nor does it jump up by 0.8 V within a step.</summary>
    private const long InsertionMost = 5050000L << LevelTracker.FractionBits;
    private const long InsertionJump = 800000L << LevelTracker.FractionBits;

    private CellKind _kind;
    private bool _isInsertion;
    private long _jump;
    private int _last;
    private int _repeats;

    public void Begin(CellKind kind)
    {
        _kind = kind;
        _isInsertion = kind == CellKind.Full || kind == CellKind.Half;
        _jump = _isInsertion ? InsertionJump : SymmetricJump;
    }

    /// <summary>
    /// Takes a reading that is looked at, and the same with the sign of the current in 1/256 uV. True when it says nothing.
    /// </summary>
    public bool Update(int microvolts, long value, LevelTracker level)
    {
        _repeats = microvolts == _last ? _repeats + 1 : 0;
        _last = microvolts;
        return microvolts == 0 ? IsDeadZero(level) : (value < 0 && IsReversed(value, level)) || (value > _jump && IsOpenAbove(value, level))
            || IsStuck(level.Noise);
    }

    private bool IsOpenAbove(long value, LevelTracker level) =>
        value > (_isInsertion ? InsertionMost : SymmetricMost) || (level.Samples > ReversedLevels && value - level.Level > _jump);

    /// <summary>
    /// Lithium on a bare collector: until the first of it is plated the voltage is that of the collector, against the current.
    /// </summary>
    private bool IsReversed(long value, LevelTracker level) => _kind switch
    {
        CellKind.Symmetric => -value > SymmetricJump
            || (level.Samples > ReversedLevels && -value > ReversedLeast && -value > ReversedLevels * level.Level),
        CellKind.AnodeFree => true,
        _ => value < (long)InsertionLeast << LevelTracker.FractionBits,
    };

    private bool IsStuck(NoiseMeter noise)
    {
        long step = noise.Resolution;
        step = step > LevelTracker.Microvolt ? step : LevelTracker.Microvolt;
        return _repeats >= StuckRepeats && noise.Jump >= StuckJumpSteps * step;
    }

    /// <summary>
    /// Even a dead short has the resistance of its metal: exactly 0 V twice is a stuck input, unless noise or resolution allow it.
    /// </summary>
    private bool IsDeadZero(LevelTracker level)
    {
        long step = level.Noise.Resolution;
        long jump = level.Noise.Jump * 2;
        bool isNoisy = jump >= 3 * step && jump >= 3 * LevelTracker.Microvolt;
        return _repeats > 0 && (isNoisy || (step > 0 && level.Level > FineSteps * step));
    }
}
