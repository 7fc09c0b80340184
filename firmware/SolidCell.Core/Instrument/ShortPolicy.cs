using SolidCell.Core.Detection;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>What the fixture does by itself about short circuits, as the program says. Stopping is the schedule's own business.</summary>
internal sealed class ShortPolicy
{
    private long _restMilliseconds;

    /// <summary>Shorts seen in this test.</summary>
    public int Count { get; private set; }

    /// <summary>True while the cell rests because of a short.</summary>
    public bool IsResting => _restMilliseconds > 0;

    /// <summary>True when the rest of the step goes on at half its current.</summary>
    public bool IsReduced { get; private set; }

    /// <summary>A test begins, or goes on after so many shorts.</summary>
    public void BeginTest(int count)
    {
        Count = count;
        BeginStep(false);
    }

    public void BeginStep(bool isReduced)
    {
        _restMilliseconds = 0;
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
            _restMilliseconds = runner.Program.ShortRestMilliseconds;

        IsReduced |= response == ShortResponse.Reduce;
    }

    /// <summary>Lets a part of the rest pass; true when it is over with it.</summary>
    public bool Rest(int elapsedMilliseconds)
    {
        _restMilliseconds -= elapsedMilliseconds;
        return _restMilliseconds <= 0;
    }

    /// <summary>The current that flows instead of the step's.</summary>
    public int Current(int stepNanoamps) => IsResting ? 0 : IsReduced ? stepNanoamps / 2 : stepNanoamps;
}
