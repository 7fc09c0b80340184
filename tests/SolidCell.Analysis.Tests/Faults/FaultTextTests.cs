using SolidCell.Analysis.Faults;
using SolidCell.Core.Safety;

namespace SolidCell.Analysis.Tests.Faults;

public sealed class FaultTextTests
{
    [Fact]
    public void No_fault_has_no_text_and_an_unknown_one_its_number_and_needs_a_look()
    {
        Assert.Null(FaultText.Describe(0));
        Assert.Null(FaultText.Describe(-1));
        Assert.Equal(new FaultView(FaultTable.Count, $"Fault {FaultTable.Count}", "This host does not know the fault; its firmware is newer.", true), FaultText.Describe(FaultTable.Count));
        Assert.NotEqual($"Fault {FaultTable.Count - 1}", FaultText.Describe(FaultTable.Count - 1)!.Name);
    }

    [Fact]
    public void A_fault_stays_until_somebody_clears_it_when_it_latches()
    {
        IEnumerable<FaultId> all = Enumerable.Range(1, FaultTable.Count - 1).Select(id => (FaultId)id);
        Assert.Equal(all.Where(id => FaultTable.ActionOf(id) == FaultAction.Latch),
            all.Where(id => FaultText.Describe((int)id)!.NeedsOperator));
        Assert.Contains(all, id => FaultText.Describe((int)id)!.NeedsOperator);
    }

    [Fact]
    public void What_the_fixture_did_is_said_and_a_stalled_loop_has_words_of_its_own()
    {
        Assert.StartsWith("The relay opened by itself.", FaultText.Describe((int)FaultId.LoopStalled)!.Effect, StringComparison.Ordinal);
        Assert.DoesNotContain(Enumerable.Range(1, FaultTable.Count - 1), id => FaultText.Describe(id)!.Effect.Length == 0);
        Assert.Equal(1, Enumerable.Range(1, FaultTable.Count - 1).Count(id => FaultText.Describe(id)!.Effect.Contains("by itself. The test", StringComparison.Ordinal)));
    }
}
