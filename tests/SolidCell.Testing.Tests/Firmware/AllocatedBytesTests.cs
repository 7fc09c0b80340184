namespace SolidCell.Testing.Tests.Firmware;

public sealed class AllocatedBytesTests
{
    private object _kept = new();
    private int _runs;

    [Fact]
    public void What_a_work_allocates_in_every_run_is_counted()
    {
        Assert.InRange(AllocatedBytes.By(() => _kept = new byte[1000]), 1000, 1100);
        Assert.NotNull(_kept);
    }

    [Fact]
    public void A_work_that_allocates_nothing_runs_once()
    {
        Assert.Equal(0, AllocatedBytes.By(() => _runs++));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public void The_run_with_the_fewest_bytes_counts()
    {
        var runs = new Queue<long>([7024, 40, 48, 40, 56, 0]);
        Assert.Equal(40, AllocatedBytes.Least(runs.Dequeue));
        Assert.Single(runs);
    }
}
