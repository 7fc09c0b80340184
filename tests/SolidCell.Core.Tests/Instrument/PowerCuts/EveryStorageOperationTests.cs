using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>
/// The power goes at every single change of the storage in a whole test, with every damage that a cut can do to the write it falls into;
/// the test is taken up again and runs to its end.
/// </summary>
public class EveryStorageOperationTests
{
    public static TheoryData<CutDamage> Damages => [.. Enum.GetValues<CutDamage>()];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_staircase_cut_at_any_change_of_the_storage_goes_on_in_its_step(CutDamage damage) =>
        Assert.InRange(CutEverywhere(CutStory.Staircase, damage, 1), 30, 1000);

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_test_of_every_step_kind_with_a_pause_a_fault_and_a_short_goes_on_in_its_step(CutDamage damage) =>
        Assert.InRange(CutEverywhere(CutStory.Eventful, damage, 1), 15, 1000);

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_sweep_a_power_a_factor_and_relative_ends_go_on_in_their_step(CutDamage damage) =>
        Assert.InRange(CutEverywhere(CutStory.SecondFormat, damage, 1), 15, 1000);

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_test_cut_again_soon_after_it_was_taken_up_goes_on_in_its_step(CutDamage damage) =>
        Assert.InRange(CutEverywhere(CutStory.Eventful, damage, 2), 15, 1000);

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_test_whose_log_is_full_and_thinned_goes_on_in_its_step(CutDamage damage) =>
        Assert.InRange(CutEverywhere(CutStory.FullLog, damage, 1), 30, 1000);

    [Fact]
    public void The_log_of_the_full_story_is_thinned_and_that_of_the_eventful_one_has_its_pause_its_fault_and_its_short()
    {
        CutLives full = new(CutStory.FullLog(), CutDamage.Nothing);
        full.Live();
        Assert.NotEmpty(full.Books.Of(RecordKind.SamplesThinned));

        CutLives eventful = new(CutStory.Eventful(), CutDamage.Nothing);
        eventful.Live();
        HashSet<long> reasons = [.. eventful.Books.Of(RecordKind.Halted).Select(entry => entry.Fields[0])];
        Assert.Superset(new HashSet<long> { (long)HaltReason.Operator, (long)HaltReason.Fault, (long)HaltReason.ShortRest }, reasons);
    }

    /// <summary>
    /// Returns how many changes there were to cut at. Of two cuts the second comes at one of the first changes of the second life.
    /// </summary>
    private static int CutEverywhere(Func<CutStory> story, CutDamage damage, int cuts)
    {
        int change = 0;
        int takenUp = 0;
        bool isCut = true;
        while (isCut)
        {
            change++;
            CutLives lives = new(story(), damage);
            isCut = cuts == 1 ? lives.Live(change) : lives.Live(change, 1 + (change % 5));
            if (isCut)
            {
                Expect(lives, story());
            }

            takenUp += lives.TakenUp;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{change - 1} changes cut, {takenUp} tests taken up again");
        return change - 1;
    }

    private static void Expect(CutLives lives, CutStory story)
    {
        string where = lives.ToString();
        Program program = new();
        new ProgramReader().TryRead(story.Program, story.Program.Length, program);
        Assert.True(lives.End is null or TestEndReason.Completed, $"{where}: {lives.End}");
        CutChecks.NothingIsRepeated(lives.Books.Records, story.HasHost, where);
        CutChecks.EachStepOnce(lives.Books, story.Steps, where);
        CutChecks.EachStepHadItsTime(lives.Books, program, where);
        CutChecks.EachRestWasTaken(lives.Books, program, where);
        CutChecks.ChargeIsAccountedFor(lives.Books, lives.PassedNanoampHours, where);
    }
}
