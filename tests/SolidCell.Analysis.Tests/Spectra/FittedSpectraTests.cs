using SolidCell.Analysis.Spectra;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Tests.Spectra;

/// <summary>Which of many spectra are drawn.</summary>
public sealed class FittedSpectraTests
{
    [Theory]
    [InlineData(5, 5, "0 1 2 3 4")]
    [InlineData(5, 6, "0 1 2 3 4")]
    [InlineData(5, 3, "0 2 4")]
    [InlineData(10, 4, "0 3 6 9")]
    [InlineData(11, 2, "0 10")]
    public void Some_of_many_are_spread_from_the_first_to_the_last(int count, int most, string expected)
    {
        FittedSpectrum[] all = [.. Enumerable.Range(0, count).Select(i => new FittedSpectrum(Stored(i), null!, null!))];
        Assert.Equal(expected, string.Join(' ', FittedSpectra.Spread(all, most).Select(one => one.Hours)));
    }

    [Fact]
    public void A_spectrum_is_named_by_its_cycle_or_its_hours() => Assert.Equal(["after cycle 3", "at 1.5 h", "at 0 h"],
        new[] { Stored(1) with { Cycle = 3 }, Stored(1.46), Stored(0) with { StorageHours = null } }
            .Select(stored => new FittedSpectrum(stored, null!, null!).When));

    [Fact]
    public void Without_enough_points_nothing_is_fitted() => Assert.Empty(FittedSpectra.Of([Stored(1)]));

    private static StoredSpectrum Stored(double hours) => new("a", new byte[32], 1, "i", null, hours, null, null, null, [new(1, 1, -1)]);
}
