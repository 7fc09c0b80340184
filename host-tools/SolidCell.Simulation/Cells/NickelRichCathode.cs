using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells;

/// <summary>
/// A composite NCM cathode against lithium: open-circuit voltage over state of charge, lithium that the first charges
/// use up, capacity that fades and resistance that grows with throughput. Model and sources: docs/virtual-cells.md.
/// </summary>
public sealed class NickelRichCathode
{
    /// <summary>16.8 mg of NCM per cm2: the paper's 3.0-3.1 mAh/cm2 at 180-183 mAh/g.</summary>
    public const double GramsPerSquareCentimetre = 0.0168;

    private const double FreshMilliampHoursPerGram = 188.8;

    /// <summary>
    /// What the electrolyte around the cathode takes from the first charges, and the charge over which it does, in mAh/g.
    /// </summary>
    private const double LostAtFirst = 27;
    private const double LostOver = 45;

    /// <summary>Share of the capacity lost per mAh/g of throughput (fit: 109.7 mAh/g at cycle 300).</summary>
    private const double Fade = 3.1e-6;
    private const double FreshOhmSquareCentimetres = 40;
    private const double OhmSquareCentimetresPerThroughput = 1.4e-3;

    /// <summary>Assumed: the paper shows R_bulk and R_cathode growing over 300 cycles and prints no numbers.</summary>
    private const double BulkShareOfGrowth = 0.2;

    /// <summary>Open-circuit voltage in steps of a twentieth of the state of charge; the last points are beyond 4.3 V.</summary>
    private static readonly double[] Volts =
    [
        2.60, 3.50, 3.59, 3.635, 3.67, 3.695, 3.72, 3.75, 3.78, 3.815, 3.85,
        3.89, 3.93, 3.975, 4.02, 4.065, 4.11, 4.155, 4.20, 4.25, 4.30, 4.37, 4.47,
    ];

    private readonly double _fade;
    private readonly double _fresh;
    private double _throughput;
    private double _capacity = FreshMilliampHoursPerGram;
    private double _toLose = LostAtFirst;

    /// <summary>What was discharged since the furthest charge, in mAh/g: to charge that again loses nothing.</summary>
    private double _takenBack;

    public NickelRichCathode(Xoshiro256 random)
    {
        _fade = Fade * random.Between(0.98, 1.02);
        _fresh = FreshOhmSquareCentimetres * random.Between(0.97, 1.03);
    }

    /// <summary>0 as mounted (discharged), 1 at 4.3 V at rest.</summary>
    public double StateOfCharge { get; private set; }

    /// <summary>Charge stored per area, in mAh/cm2.</summary>
    public double StoredCharge => StateOfCharge * _capacity * GramsPerSquareCentimetre;

    public double OhmSquareCentimetres => _fresh + OhmSquareCentimetresPerThroughput * _throughput;

    /// <summary>
    /// The part of its growth that shows in the bulk resistance: electrolyte in and before the cathode that has lost contact.
    /// </summary>
    public double BulkOhmSquareCentimetres => BulkShareOfGrowth * OhmSquareCentimetresPerThroughput * _throughput;

    public double OpenCircuitVolts
    {
        get
        {
            double at = StateOfCharge * 20;
            int index = Math.Clamp((int)at, 0, Volts.Length - 2);
            double volts = Volts[index] + (at - index) * (Volts[index + 1] - Volts[index]);
            return Math.Clamp(volts, 0, 5);
        }
    }

    /// <summary>Charge (positive) or discharge per area, in mAh/cm2.</summary>
    public void Pass(double chargePerArea)
    {
        double perGram = chargePerArea / GramsPerSquareCentimetre;
        double beyond = Math.Max(0, perGram - _takenBack);
        _takenBack = Math.Max(0, _takenBack - perGram);
        double lost = Math.Min(beyond, _toLose * beyond / LostOver);
        _toLose -= lost;
        perGram -= lost;
        _throughput += Math.Abs(perGram);
        _capacity -= FreshMilliampHoursPerGram * _fade * Math.Abs(perGram);
        StateOfCharge += perGram / Math.Max(1, _capacity);
    }
}
