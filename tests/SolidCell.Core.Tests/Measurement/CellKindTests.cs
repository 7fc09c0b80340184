using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Measurement;

public sealed class CellKindTests
{
    [Fact]
    public void A_test_starts_on_a_cell_of_every_kind()
    {
        foreach (CellKind kind in Enum.GetValues<CellKind>())
        {
            Assert.Equal(CommandOutcome.Done, new Bench().Start(new ProgramBuilder().Rest(1000), kind));
        }
    }

    [Fact]
    public void A_cell_of_a_kind_that_is_not_known_is_refused() =>
        Assert.Equal(CommandOutcome.Refused, new Bench().Start(new ProgramBuilder().Rest(1000), (CellKind)CellKindName.All.Length));

    [Fact]
    public void Every_kind_has_a_word()
    {
        Assert.Equal(Enum.GetValues<CellKind>().Length, CellKindName.All.Length);
        Assert.Equal("anode-free", CellKindName.Of(CellKind.AnodeFree));
        Assert.Equal("9", CellKindName.Of((CellKind)9));
    }
}
