namespace SolidCell.Core.Measurement;

/// <summary>
/// What measures an impedance at one frequency, on whatever is at its leads. A point is begun and then asked for, tick by tick, so that
/// nothing waits. Never throws for a bus failure.
/// </summary>
public interface IImpedanceMeter
{
    /// <summary>True from <see cref="Begin"/> until the point is done or has failed.</summary>
    bool IsBusy { get; }

    /// <summary>The frequency word nearest to a frequency in thousandths of a hertz.</summary>
    int WordOf(int millihertz);

    /// <summary>Sets amplitude and resistor for a first point on a load that is not known.</summary>
    /// <param name="point">Takes them.</param>
    /// <param name="microvolts">Peak voltage that the load is to see.</param>
    void Guess(ImpedancePoint point, int microvolts);

    /// <summary>
    /// Sets amplitude and resistor for the next point from what this one shows. False when they were so far off that the same point should
    /// be measured again.
    /// </summary>
    /// <param name="point">Measured, or saturated.</param>
    /// <param name="microvolts">Peak voltage that the load is to see.</param>
    /// <param name="keepsResistor">The resistor must stay as it is.</param>
    bool Follow(ImpedancePoint point, int microvolts, bool keepsResistor);

    /// <summary>Starts a point.</summary>
    SampleQuality Begin(ImpedancePoint point);

    /// <summary>
    /// <see cref="SampleQuality.OutOfDate"/> while it runs, <see cref="SampleQuality.Good"/> after each of its two transforms (the point is
    /// done when
    /// <see cref="IsBusy"/> is false), anything else when the point has failed.
    /// </summary>
    SampleQuality Poll();

    /// <summary>Takes the excitation off; the leads stay at the meter's bias.</summary>
    SampleQuality Stop();
}
