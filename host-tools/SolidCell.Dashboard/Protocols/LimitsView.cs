namespace SolidCell.Dashboard.Protocols;

/// <summary>What the person who starts a test confirms: the most that will be done to this cell, and when the fixture steps in.</summary>
/// <remarks>
/// <para><c>LargestMilliamps</c>: Null when it is a C-rate of a capacity that was not given.</para>
/// </remarks>
public sealed record LimitsView(
    double? LargestMilliamps, double? LargestMilliampsPerSquareCentimetre, double MaximumMilliamps, double MinimumVolts,
    double MaximumVolts,
    double MinimumMegapascals, double MaximumMegapascals, double MinimumCelsius, double MaximumCelsius, string OnSoftShort,
    string OnHardShort, string OnPowerCut);
