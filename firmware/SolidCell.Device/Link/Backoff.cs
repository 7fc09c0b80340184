using System;

namespace SolidCell.Device.Link;

/// <summary>When to try again: twice as long after each failure, up to a minute, with a quarter of it by chance so that ten fixtures do not knock at once.</summary>
public sealed class Backoff
{
    private const int FirstMilliseconds = 1000;
    private const int LongestMilliseconds = 60000;

    private readonly Random _random;
    private int _pauseMilliseconds = FirstMilliseconds;
    private long _nextMilliseconds;

    public Backoff(int seed) => _random = new Random(seed);

    public bool IsDue(long nowMilliseconds) => nowMilliseconds >= _nextMilliseconds;

    public void Failed(long nowMilliseconds)
    {
        _nextMilliseconds = nowMilliseconds + _pauseMilliseconds + _random.Next(_pauseMilliseconds / 4);
        int doubled = _pauseMilliseconds * 2;
        _pauseMilliseconds = doubled > LongestMilliseconds ? LongestMilliseconds : doubled;
    }

    public void Succeeded()
    {
        _pauseMilliseconds = FirstMilliseconds;
        _nextMilliseconds = 0;
    }
}
