using SolidCell.Core.Detection;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>What the fixture does by itself about short circuits, as the program says. Stopping is the schedule's own business.</summary>
internal sealed class ShortPolicy
{
    /// <summary>What is left of the rest because of a short; 0 or less when there is none. A field, because every tick reads it.</summary>
    public long RestMilliseconds;

    /// <summary>True when the rest of the step goes on at half its current. A field too.</summary>
    public bool IsReduced;

    /// <summary>Shorts seen in this test.</summary>
    public int Count { get; private set; }

    /// <summary>True while the cell rests because of a short.</summary>
    public bool IsResting => RestMilliseconds > 0;

    /// <summary>A test begins, or goes on after so many shorts.</summary>
    public void BeginTest(int count)
    {
        Count = count;
        BeginStep(false);
    }

    public void BeginStep(bool isReduced)
    {
        RestMilliseconds = 0;
        IsReduced = isReduced;
    }

    /// <summary>Takes a short that was seen for the first time, and answers it while the schedule runs.</summary>
    public void Answer(ShortEvent found, ScheduleRunner runner)
    {
        Count++;
        if (!runner.IsRunning)
            return;

        bool isHard = found.Kind == ShortKind.Hard;
        runner.Progress.HardShortSeen |= isHard;
        runner.Progress.SoftShortSeen |= !isHard;
        ShortResponse response = isHard ? runner.Program.OnHardShort : runner.Program.OnSoftShort;
        if (response == ShortResponse.Rest)
            RestMilliseconds = runner.Program.ShortRestMilliseconds;

        IsReduced |= response == ShortResponse.Reduce;
    }

    /// <summary>Lets a part of the rest pass; true when it is over with it.</summary>
    public bool Rest(int elapsedMilliseconds)
    {
        RestMilliseconds -= elapsedMilliseconds;
        return RestMilliseconds <= 0;
    }

    /// <summary>The current that flows instead of the step's, while the cell rests or the step is reduced.</summary>
    public int Current(int stepNanoamps) => IsResting ? 0 : IsReduced ? stepNanoamps / 2 : stepNanoamps;
}
