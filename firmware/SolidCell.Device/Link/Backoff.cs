using System;
using SolidCell.Device.Hardware;

namespace SolidCell.Device.Link;

/// <summary>
/// When to try again: twice as long after each failure, up to a minute, with a quarter of it by chance so that ten fixtures do not knock at once.
/// The pause begins when an attempt has failed, not when it began: one that took a minute is followed by a whole pause too.
/// </summary>
public sealed class Backoff
{
    private const int FirstMilliseconds = 1000;
    private const int LongestMilliseconds = 60000;

    private readonly Random _random;
    private readonly IMonotonicClock _clock;
    private int _pauseMilliseconds = FirstMilliseconds;
    private long _nextMilliseconds;

    public Backoff(int seed, IMonotonicClock clock)
    {
        _random = new Random(seed);
        _clock = clock;
    }

    public bool IsDue() => _clock.Milliseconds >= _nextMilliseconds;

    public void Failed()
    {
        _nextMilliseconds = _clock.Milliseconds + _pauseMilliseconds + _random.Next(_pauseMilliseconds / 4);
        int doubled = _pauseMilliseconds * 2;
        _pauseMilliseconds = doubled > LongestMilliseconds ? LongestMilliseconds : doubled;
    }

    public void Succeeded()
    {
        _pauseMilliseconds = FirstMilliseconds;
        _nextMilliseconds = 0;
    }
}
