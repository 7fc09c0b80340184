using SolidCell.Analysis.Faults;
using SolidCell.Core.Safety;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>How much a fixture needs a person: the order of the overview.</summary>
internal static class FixtureSeverity
{
    public const int Latched = 9;
    public const int Faulted = 8;
    public const int Silent = 7;
    public const int HardShort = 6;
    public const int Paused = 5;
    public const int SoftShort = 4;
    public const int Running = 3;
    public const int Finished = 2;
    public const int Idle = 1;
    public const int Past = 0;

    public static int Of(FixtureView view)
    {
        if (view.Link == FixtureLinks.Past)
        {
            return Past;
        }

        if (view.Fault is { } fault)
        {
            return OfFault(fault, view);
        }

        if (view.IsTestOn)
        {
            return OfTest(view);
        }

        if (view.LastState == "finished")
        {
            return view.HardShorts > 0 ? HardShort : Finished;
        }

        return Idle;
    }

    private static int OfFault(FaultView fault, FixtureView view)
    {
        if (fault.NeedsOperator)
        {
            return Latched;
        }

        bool isNoteOnly = fault.Id < FaultTable.Count && FaultTable.ActionOf((FaultId)fault.Id) <= FaultAction.Log;
        return isNoteOnly && view.State == "running" && view.HardShorts == 0 ? SoftShort : Faulted;
    }

    private static int OfTest(FixtureView view)
    {
        if (view.Link == FixtureLinks.Unheard)
        {
            return Running;
        }

        if (view.Link != FixtureLinks.Live)
        {
            return Silent;
        }

        if (view.HardShorts > 0)
        {
            return HardShort;
        }

        if (view.State == "paused")
        {
            return Paused;
        }

        return view.SoftShorts > 0 ? SoftShort : Running;
    }
}
