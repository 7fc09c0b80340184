using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Tests.Relaxation;

public sealed class PeakClustersTests
{
    [Fact]
    public void Two_peaks_become_one_at_the_mean_of_their_logarithms_weighted_by_resistance()
    {
        RelaxationPeak joined = Assert.Single(PeakClusters.Join([new(100, 1), new(1, 3)], 1));

        Assert.Equal(4, joined.ResistanceOhms);
        Assert.Equal(Math.Sqrt(10), joined.TimeConstantSeconds, 1e-12);
    }

    [Fact]
    public void The_nearest_of_equal_peaks_are_joined_first_and_the_rest_stands_from_the_fastest_on()
    {
        IReadOnlyList<RelaxationPeak> left = PeakClusters.Join([new(1000, 5), new(1, 5), new(10, 5), new(10_000_000, 5)], 3);

        Assert.Equal([10.0, 5, 5], left.Select(peak => peak.ResistanceOhms));
        Assert.Equal(Math.Sqrt(10), left[0].TimeConstantSeconds, 1e-12);
        Assert.Equal([1000, 1e7], left.Skip(1).Select(peak => peak.TimeConstantSeconds));
    }

    /// <summary>
    /// Costs: 1 * 1 / 2 * 4 = 2 decades squared of the pair to the left, 9 * 9 / 18 * 1 = 4.5 of the nearer pair to the right.
    /// </summary>
    [Fact]
    public void A_small_peak_goes_before_a_large_one_that_is_nearer() =>
        Assert.Equal([2.0, 9, 9], PeakClusters.Join([new(1, 1), new(100, 1), new(1e9, 9), new(1e10, 9)], 3)
            .Select(peak => peak.ResistanceOhms));

    [Fact]
    public void No_more_than_is_needed_is_joined_and_one_peak_is_left_whatever_is_asked_for()
    {
        RelaxationPeak[] two = [new(1, 1), new(2, 1)];

        Assert.Equal(two, PeakClusters.Join(two, 2));
        Assert.Equal(two, PeakClusters.Join(two, 5));
        Assert.Single(PeakClusters.Join(two, 0));
        Assert.Empty(PeakClusters.Join([], 0));
    }

    [Fact]
    public void The_frequency_of_a_peak_is_that_of_its_top() =>
        Assert.Equal(1, new RelaxationPeak(1 / (2 * Math.PI), 1).FrequencyHertz, 1e-15);
}
