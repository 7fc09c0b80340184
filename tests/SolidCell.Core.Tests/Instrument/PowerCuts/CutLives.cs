using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>The lives of one fixture on one storage: each ends with a power cut, the last with the end of the test.</summary>
internal sealed class CutLives(CutStory story, CutDamage damage)
{
    private const int GapMilliseconds = 1000;

    private readonly MemoryLogStorage _medium = story.Medium();
    private string _where = damage.ToString();

    /// <summary>What was on the storage for certain, in every life.</summary>
    public RecordTaker Books { get; } = new();

    /// <summary>|Charge| that has really passed through the cell.</summary>
    public double PassedNanoampHours { get; private set; }

    /// <summary>How often a test was taken up again.</summary>
    public int TakenUp { get; private set; }

    public TestEndReason? End { get; private set; }

    /// <summary>Lives until the cuts are used up and the test is over; false when the test ended before the last cut.</summary>
    /// <param name="cutAt">For each life the change of the storage at which its power goes.</param>
    public bool Live(params int[] cutAt)
    {
        for (int life = 0; life < cutAt.Length; life++)
        {
            _where += $", cut at change {cutAt[life]}";
            if (!LiveUntilCut(new CutStorage(_medium, cutAt[life], damage), life > 0))
            {
                return false;
            }
        }

        LiveOnce(_medium, true);
        return true;
    }

    public override string ToString() => _where;

    private bool LiveUntilCut(CutStorage storage, bool isAgain)
    {
        try
        {
            LiveOnce(storage, isAgain);
            return false;
        }
        catch (PowerCutException)
        {
            return true;
        }
    }

    private void LiveOnce(ILogStorage storage, bool isAgain)
    {
        Bench bench = new(storage);
        try
        {
            bool isOn = isAgain ? TakesUp(bench) : Starts(bench);
            while (isOn && bench.Instrument.IsTestOn)
            {
                Tick(bench);
            }

            End = isOn ? bench.Instrument.TestEnd : End;
            bench.Log.Flush();
        }
        finally
        {
            // Also when the power goes: what the log then knows to be stored must be there in the next life.
            Books.Look(bench.Log);
            PassedNanoampHours += bench.PassedNanoampHours;
        }
    }

    private bool Starts(Bench bench)
    {
        bench.StartWith(story.Program);
        return true;
    }

    private void Tick(Bench bench)
    {
        story.Meanwhile(bench);
        bench.Run(50);
        if (bench.Now % 1000 == 0 && story.HasHost)
        {
            Books.Take(bench.Log);
        }
    }

    /// <summary>Takes the test up if one is open, and that must be in the step that the log on the storage says.</summary>
    private bool TakesUp(Bench bench)
    {
        CutChecks.NothingIsLost(Books.Records, RecordTaker.All(bench.Log), story.HasHost, _where);
        Books.Look(bench.Log);
        bool isOpen = Books.Of(RecordKind.TestStarted).Any() && !Books.Of(RecordKind.TestEnded).Any();
        bool isTakenUp = bench.Instrument.TakeUp(story.Program, story.Program.Length, GapMilliseconds);
        Assert.True(isOpen == isTakenUp, $"{_where}: open {isOpen}, taken up {isTakenUp}");
        if (!isOpen)
        {
            return Books.Of(RecordKind.TestStarted).Any() ? false : Starts(bench);
        }

        TakenUp++;
        Assert.True(StepToTakeUp() == bench.Instrument.StepCount, $"{_where}: in step {bench.Instrument.StepCount}, not {StepToTakeUp()}");
        return true;
    }

    private long StepToTakeUp()
    {
        long begun = Books.Of(RecordKind.StepStarted).Select(step => step.Fields[1]).DefaultIfEmpty(1).Max();
        long ended = Books.Of(RecordKind.StepEnded).Select(step => step.Fields[1]).DefaultIfEmpty(0).Max();
        return ended == begun && begun < story.Steps ? begun + 1 : begun;
    }
}
