using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>
/// Numbers the events, merges dips that follow each other closely, and brings out each event once when it is
/// declared and once when its end is known.
/// </summary>
internal sealed class EventAggregator
{
    /// <summary>A dip within ten seconds of the last one belongs to the same event.</summary>
    private const long MergeMilliseconds = 10000;

    /// <summary>Beyond this many events a half-cycle only the counts go up.</summary>
    private const int MostPerHalfCycle = 24;

    private readonly ShortEvent _soft = new ShortEvent();
    private readonly ShortEvent _hard = new ShortEvent();
    private long _area;
    private int _number;
    private int _halfCycle;
    private int _inHalfCycle;
    private bool _softIsOpen;
    private bool _softHasEnded;
    private long _softLast;
    private bool _hardIsOpen;
    private bool _hardHasEnded;

    public EventAggregator()
    {
        Current = _soft;
    }

    /// <summary>The event last brought out.</summary>
    public ShortEvent Current { get; private set; }

    public void Begin(long areaSquareMicrometres)
    {
        _area = areaSquareMicrometres;
        _number = 0;
        _halfCycle = 0;
        _inHalfCycle = 0;
        _softIsOpen = false;
        _hardIsOpen = false;
        _softHasEnded = false;
        _hardHasEnded = false;
    }

    /// <summary>Numbers the next event one above the last of before a reboot.</summary>
    public void Resume(int lastEventNumber) => _number = lastEventNumber;

    /// <summary>The end of an event is due to be brought out within seconds.</summary>
    public bool IsBusy => (_hardIsOpen && _hardHasEnded) || (_softIsOpen && _softHasEnded);

    public long PerArea(long value) => value * CellDescription.SquareMicrometresPerSquareCentimetre / _area;

    /// <summary>Enters a soft short. False when it was merged into the one before.</summary>
    public bool EnterSoft(ShortCause cause, int confidencePercent, long onset, long now, StepTracker step, int before, int at)
    {
        if (step.HalfCycle != _halfCycle)
        {
            _halfCycle = step.HalfCycle;
            _inHalfCycle = 0;
        }

        bool near = _softIsOpen && onset - _softLast <= MergeMilliseconds && _soft.HalfCycle == step.HalfCycle;
        _softLast = now;
        if (near || (_softIsOpen && _inHalfCycle >= MostPerHalfCycle))
        {
            _softHasEnded = false;
            _soft.Merge();
            return false;
        }

        _inHalfCycle++;
        _softIsOpen = true;
        _softHasEnded = false;
        Fill(_soft, ShortKind.Soft, cause, confidencePercent, onset, before, at);
        PlaceInStep(_soft, onset, now, step);
        return true;
    }

    /// <summary>
    /// Enters a soft short of which only the whole of the half-cycle that has just ended tells: it stands at the beginning of that.
    /// </summary>
    public void EnterLastHalfCycle(ShortCause cause, int confidencePercent, StepTracker step, int microvolts)
    {
        _softIsOpen = true;
        _softHasEnded = true;
        _softLast = step.StepStartMilliseconds;
        Fill(_soft, ShortKind.Soft, cause, confidencePercent, step.LastHalfCycleStartMilliseconds, microvolts, microvolts);
        Place(_soft, step.HalfCycle - 1, step.LastHalfCycleReference, 0, step.ChargeBeforeLastHalfCycle);
    }

    /// <summary>Enters a soft short of the step that has just ended, whose current is given.</summary>
    public void EnterLastStep(
        ShortCause cause, int confidencePercent, long onset, long now, StepTracker step, int nanoamps, int before, int at)
    {
        long since = IntMath.Magnitude((long)nanoamps) * (now - onset);
        bool isLast = step.BeganHalfCycle;
        long charge = isLast ? step.LastHalfCycleCharge : step.HalfCycleCharge;
        since = since < charge ? since : charge;
        _softIsOpen = true;
        _softHasEnded = true;
        _softLast = now;
        Fill(_soft, ShortKind.Soft, cause, confidencePercent, onset, before, at);
        Place(_soft, isLast ? step.HalfCycle - 1 : step.HalfCycle, nanoamps, charge - since, step.TotalCharge - since);
    }

    public void EnterHard(ShortCause cause, int confidencePercent, long onset, long now, StepTracker step, int before, int at)
    {
        _hardIsOpen = true;
        _hardHasEnded = false;
        Fill(_hard, ShortKind.Hard, cause, confidencePercent, onset, before, at);
        PlaceInStep(_hard, onset, now, step);
    }

    /// <summary>The last dip ended. A dip that has recovered stays so when its step ends.</summary>
    public void EndSoft(long now, int after, bool recovered)
    {
        if (!_softIsOpen || (_softHasEnded && !recovered))
        {
            return;
        }

        _softLast = now;
        _softHasEnded = true;
        _soft.AfterMicrovolts = after;
        _soft.Recovered = recovered;
    }

    /// <summary>The hard short lifted; a brief one turns out to have been soft.</summary>
    public void EndHard(int after, bool wasBrief)
    {
        if (!_hardIsOpen)
        {
            return;
        }

        _hardHasEnded = true;
        _hard.Lift(after, wasBrief);
    }

    /// <summary>True when an event that ended is due to be brought out again.</summary>
    public bool TryFollowUp(long now, bool stepBegan)
    {
        if (_hardIsOpen && _hardHasEnded)
        {
            _hardIsOpen = false;
            return BringOutAgain(_hard);
        }

        if (_softIsOpen && _softHasEnded && (stepBegan || now - _softLast > MergeMilliseconds))
        {
            _softIsOpen = false;
            return BringOutAgain(_soft);
        }

        return false;
    }

    private bool BringOutAgain(ShortEvent found)
    {
        found.IsFollowUp = true;
        Current = found;
        return true;
    }

    /// <summary>Current and charges are those of the onset, in the half-cycle that it lies in.</summary>
    private void PlaceInStep(ShortEvent found, long onset, long now, StepTracker step)
    {
        long since = step.ChargeSince(onset, now);
        Place(found, step.HalfCycle, step.Reference, step.HalfCycleCharge - since, step.TotalCharge - since);
    }

    private void Place(ShortEvent found, int halfCycle, int nanoamps, long halfCycleCharge, long totalCharge)
    {
        found.HalfCycle = halfCycle;
        found.CurrentDensityNanoampsPerSquareCentimetre = PerArea(nanoamps);
        found.StepArealChargeNanoampHoursPerSquareCentimetre = PerArea(halfCycleCharge / ChargeCounter.MillisecondsPerHour);
        found.CumulativeArealChargeNanoampHoursPerSquareCentimetre = PerArea(totalCharge / ChargeCounter.MillisecondsPerHour);
    }

    private void Fill(ShortEvent found, ShortKind kind, ShortCause cause, int confidencePercent, long onset, int before, int at)
    {
        _number++;
        found.EventNumber = _number;
        found.Declare(kind, cause, confidencePercent, onset, before, at);
        Current = found;
    }
}
