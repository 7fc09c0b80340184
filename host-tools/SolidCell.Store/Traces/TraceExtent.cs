namespace SolidCell.Store.Traces;

/// <summary>From when to when, in test time, a test has samples, and how many.</summary>
public readonly record struct TraceExtent(long FirstMilliseconds, long LastMilliseconds, long Samples);
