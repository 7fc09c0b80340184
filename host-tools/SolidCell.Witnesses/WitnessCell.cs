namespace SolidCell.Witnesses;

/// <summary>What is known of a symmetric cell from elsewhere; everything may be unknown.</summary>
public sealed record WitnessCell
{
    public static readonly WitnessCell Unknown = new();

    /// <summary>Resistance of the bulk of the electrolyte, in ohm cm2.</summary>
    public double? BulkOhmSquareCentimetres { get; init; }

    /// <summary>Where that number is from, for people.</summary>
    public string BulkSource { get; init; } = "";

    /// <summary>Temperature at which the bulk was measured; null for that of the test's beginning.</summary>
    public double? BulkDegreesCelsius { get; init; }

    /// <summary>Lithium of one electrode, in mAh/cm2.</summary>
    public double? LithiumMilliampHoursPerSquareCentimetre { get; init; }

    /// <summary>Impedance spectra in the order of time.</summary>
    public IReadOnlyList<SpectrumPoint> Spectra { get; init; } = [];
}

/// <summary>The two ends of an impedance spectrum, in ohm cm2.</summary>
/// <param name="Name">For people.</param>
/// <param name="HighHertz">The highest frequency.</param>
/// <param name="HighOhmSquareCentimetres">Real part there.</param>
/// <param name="LowOhmSquareCentimetres">Real part at the lowest frequency.</param>
public sealed record SpectrumPoint(string Name, double HighHertz, double HighOhmSquareCentimetres, double LowOhmSquareCentimetres)
{
    /// <summary>The arcs of Li | Li6PS5Cl relax in 2 to 200 us: only from here on the real part is the bulk's and no interface's.</summary>
    public bool ReachesBulk => HighHertz >= 100e3;
}
