using SolidCell.Dashboard.Fixtures;

namespace SolidCell.Dashboard.Tests;

/// <summary>A test and what has come out of it so far. From and to are the test times of its first and last stored sample, null while there is none.</summary>
public sealed record TestView(
    string Fixture, FixtureTest Test, string? ProtocolSha256, string? Chemistry, double? FromSeconds, double? ToSeconds, long Samples, int Steps,
    CriticalCurrentView CriticalCurrent);
