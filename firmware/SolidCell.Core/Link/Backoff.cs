using System;

namespace SolidCell.Core.Link;

/// <summary>
/// When to try again: twice as long after each failure, up to a longest pause, with a quarter of it by chance so that ten fixtures do not
/// knock at once. The pause begins when an attempt has failed, not when it began: one that took a minute is followed by a whole pause too.
/// </summary>
public sealed class Backoff
{
    private readonly Random _random;
    private readonly int _firstMilliseconds;
    private readonly int _longestMilliseconds;
    private int _pauseMilliseconds;
    private long _nextMilliseconds;
    private bool _isPausing;

    /// <param name="seed">Draws the part of each pause that is by chance.</param>
    /// <param name="firstMilliseconds">The pause after the first failure.</param>
    /// <param name="longestMilliseconds">The longest pause.</param>
    public Backoff(int seed, int firstMilliseconds, int longestMilliseconds)
    {
        _random = new Random(seed);
        _firstMilliseconds = firstMilliseconds;
        _longestMilliseconds = longestMilliseconds;
        _pauseMilliseconds = firstMilliseconds;
    }

    public bool IsDue(long nowMilliseconds) => !_isPausing || nowMilliseconds >= _nextMilliseconds;

    public void Failed(long nowMilliseconds)
    {
        _isPausing = true;
        _nextMilliseconds = nowMilliseconds + _pauseMilliseconds + _random.Next(_pauseMilliseconds / 4);
        int doubled = _pauseMilliseconds * 2;
        _pauseMilliseconds = doubled > _longestMilliseconds ? _longestMilliseconds : doubled;
    }

    public void Succeeded()
    {
        _pauseMilliseconds = _firstMilliseconds;
        _isPausing = false;
    }
}
