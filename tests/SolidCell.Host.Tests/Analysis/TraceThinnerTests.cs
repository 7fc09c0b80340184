using SolidCell.Analysis.Traces;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests.Analysis;

public class TraceThinnerTests
{
    [Fact]
    public void A_dip_of_one_sample_stays_visible_and_a_bad_sample_does_not()
    {
        StoredSample[] samples = [.. Enumerable.Range(0, 10_000).Select(i => new StoredSample(i * 50, i == 5000 ? 0 : 100_000, 1, 0, 0, i == 700 ? 2 : 0, 0))];
        samples[700] = samples[700] with { CellMicrovolts = 9_000_000 };
        IReadOnlyList<TraceBucket> thinned = TraceThinner.Thin(samples, 0.01);
        Assert.InRange(thinned.Count, 10, 20);
        Assert.Equal(0, thinned.Min(bucket => bucket.MinimumVolts));
        Assert.Equal(0.1, thinned.Max(bucket => bucket.MaximumVolts), 9);
    }
}
