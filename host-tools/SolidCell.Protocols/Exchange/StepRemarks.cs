using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Exchange;

/// <summary>Lists what a step says about cycles and reports, which no other format can.</summary>
internal static class StepRemarks
{
    public static void Add(TimedStep step, string where, LossList losses)
    {
        if (step.Kind == StepKind.Pulse)
        {
            losses.Recording(where, "a pulse is written as a constant current: its resistances are not reported");
        }

        if (step.BeginsCycle is not null)
        {
            losses.Recording(where, "`begins-cycle` is left out: the other program counts cycles its own way");
        }
    }
}
