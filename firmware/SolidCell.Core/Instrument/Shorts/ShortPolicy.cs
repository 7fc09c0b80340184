using SolidCell.Core.Detection;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Shorts;

/// <summary>What the fixture does by itself about short circuits, as the program says. Stopping is the schedule's own business.</summary>
internal sealed class ShortPolicy
{
    /// <summary>Shorts seen in this test.</summary>
    public int Count { get; private set; }

    /// <summary>True when the rest of the step goes on at half its current.</summary>
    public bool IsReduced { get; private set; }

    /// <summary>A test begins, or goes on after so many shorts.</summary>
    public void BeginTest(int count)
    {
        Count = count;
        IsReduced = false;
    }

    public void BeginStep(bool isReduced) => IsReduced = isReduced;

    /// <summary>Takes a short that was seen for the first time. True when a rest answers it.</summary>
    public bool Answer(ShortEvent found, ScheduleRunner runner)
    {
        Count++;
        if (!runner.IsRunning)
        {
            return false;
        }

        bool isHard = found.Kind == ShortKind.Hard;
        runner.Progress.HardShortSeen |= isHard;
        runner.Progress.SoftShortSeen |= !isHard;
        ShortResponse response = runner.Program.ResponseTo(isHard);
        IsReduced |= response == ShortResponse.Reduce;
        return response == ShortResponse.Rest;
    }
}
