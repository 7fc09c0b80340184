using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

public sealed class DropBeliefTests
{
    [Theory]
    [InlineData(CellKind.Symmetric, 0, 50, false)]
    [InlineData(CellKind.AnodeFree, 1000, 50, true)]
    [InlineData(CellKind.Full, 1000, 50, false)]
    [InlineData(CellKind.Full, 1000, 2500, true)]
    [InlineData(CellKind.Full, -1000, 50, true)]
    [InlineData(CellKind.Half, 0, 50, true)]
    public void Where_a_healthy_voltage_falls_by_itself_a_fall_must_return(CellKind kind, int nanoamps, int interval, bool mustReturn) =>
        Assert.Equal(mustReturn, DropBelief.MustReturn(kind, Step(nanoamps, interval)));

    [Theory]
    [InlineData(CellKind.Symmetric, 50, 3, 94)]
    [InlineData(CellKind.Symmetric, 50, 40, 99)]
    [InlineData(CellKind.Full, 50, 40, 95)]
    [InlineData(CellKind.Full, 2500, 40, 80)]
    [InlineData(CellKind.Half, 50, 40, 80)]
    public void A_symmetric_cell_is_surer_by_the_depth_and_others_by_the_spacing(CellKind kind, int interval, long sigmas, int percent) =>
        Assert.Equal(percent, DropBelief.Percent(kind, Step(1000, interval), sigmas));

    private static StepTracker Step(int nanoamps, int interval) => new() { Reference = nanoamps, ElapsedMilliseconds = interval };
}
