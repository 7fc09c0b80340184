using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>
/// What takes the spectrum of an impedance step, a tick at a time; this one takes none. A class for its field: every tick reads it.
/// </summary>
public class SpectrumStep
{
    /// <summary>While a spectrum is taken the detector has nothing to look at: it pauses.</summary>
    public bool IsOn;

    /// <summary>It can measure below 4 Hz, by the current source.</summary>
    public virtual bool HasSource => false;

    /// <summary>It can measure above 1 Hz, by a meter of its own.</summary>
    public virtual bool HasMeter => false;

    /// <summary>The spectrum is taken, or was given up, and the cell is on the source again.</summary>
    public virtual bool IsDone => true;

    /// <summary>Called once, before anything else.</summary>
    public virtual void Connect(ICellPath path)
    {
    }

    /// <summary>Begins, or begins anew after an interruption, at this time in the step.</summary>
    public virtual void Begin(SpectrumSettings settings, int stepCount, long stepMilliseconds)
    {
    }

    /// <summary>One tick of the step. The current of the next one, in nanoamperes.</summary>
    public virtual int Tick(Sample sample, long stepMilliseconds) => 0;

    /// <summary>Ends it where it is: the cell goes back to the source, and then it is done.</summary>
    public virtual void GiveUp()
    {
    }

    /// <summary>A tick in which the step stands still, for a pause or a fault: the cell goes back to the source.</summary>
    public virtual void StandStill()
    {
    }

    /// <summary>The step is over.</summary>
    public virtual void End()
    {
    }
}
