using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Tests.Cycles;

/// <summary>A charge per area and per mass, where those are known.</summary>
public sealed class PassedChargeTests
{
    [Theory]
    [InlineData(200_000_000, 2_000L, 0.75, 750.0)]
    [InlineData(100, 1L, 1_500_000.0, 1_500_000.0)]
    [InlineData(1, 1L, 150_000_000.0, 1_500_000.0)]
    [InlineData(0, 0L, null, null)]
    [InlineData(-1, -1L, null, null)]
    [InlineData(0, null, null, null)]
    public void It_is_divided_by_what_is_above_nothing(long area, long? mass, double? perArea, double? perGram)
    {
        var test = new StoredTest(new byte[16], "f", "c", CellKind.Full, area, 0, "p", "ended", DateTimeOffset.UnixEpoch)
        {
            ActiveMassMicrograms = mass,
        };
        Assert.Equal(new PassedCharge(1.5, perArea, perGram), Rounded(PassedCharge.Of(test, -1_500_000)));
    }

    private static PassedCharge Rounded(PassedCharge found) => new(
        found.MilliampHours, Rounded(found.MilliampHoursPerSquareCentimetre), Rounded(found.MilliampHoursPerGram));

    private static double? Rounded(double? number) => number is { } known ? Math.Round(known, 6) : null;
}
