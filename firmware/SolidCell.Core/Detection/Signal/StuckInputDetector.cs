namespace SolidCell.Core.Detection.Signal;

/// <summary>Tells readings that say nothing about the cell: an input that has got stuck at its last value, or at 0 V.</summary>
internal sealed class StuckInputDetector
{
    /// <summary>A reading that repeats to the last digit, in noise of two digits and more, is a sensor that says nothing.</summary>
    private const int StuckJumpSteps = 2;
    private const int StuckRepeats = 3;

    /// <summary>A metal contact shows more than one part in 1000 of the healthy voltage.</summary>
    private const int FineSteps = 1000;

    private int _last;
    private int _repeats;

    /// <summary>Takes a reading that is looked at. True when it says nothing.</summary>
    public bool Take(int microvolts, LevelTracker level)
    {
        _repeats = microvolts == _last ? _repeats + 1 : 0;
        _last = microvolts;
        return microvolts == 0 ? IsDeadZero(level) : IsStuck(level.Noise);
    }

    private bool IsStuck(NoiseMeter noise)
    {
        long step = noise.Resolution;
        step = step > LevelTracker.Microvolt ? step : LevelTracker.Microvolt;
        return _repeats >= StuckRepeats && noise.Jump >= StuckJumpSteps * step;
    }

    /// <summary>Even a dead short has the resistance of its metal: exactly 0 V twice is a stuck input, unless noise or resolution allow it.</summary>
    private bool IsDeadZero(LevelTracker level)
    {
        long step = level.Noise.Resolution;
        long jump = level.Noise.Jump * 2;
        bool isNoisy = jump >= 3 * step && jump >= 3 * LevelTracker.Microvolt;
        return _repeats > 0 && (isNoisy || (step > 0 && level.Level > FineSteps * step));
    }
}
