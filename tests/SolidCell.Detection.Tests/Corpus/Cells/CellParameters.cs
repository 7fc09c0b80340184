namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>A symmetric cell and how it is cycled, drawn from a seed over the ranges of the experiments.</summary>
public sealed record CellParameters
{
    public required int Seed { get; init; }
    public required int PeriodMilliseconds { get; init; }
    public required double AreaSquareCentimetres { get; init; }
    public required double Ohms { get; init; }
    public required double HalfCycleSeconds { get; init; }
    public required int HalfCycles { get; init; }
    public required double FirstMilliampsPerSquareCentimetre { get; init; }

    /// <summary>Added to the current density after each pair of half-cycles.</summary>
    public required double DensityStep { get; init; }

    /// <summary>Part of the resistance that comes with the double layer, and that comes or goes within minutes.</summary>
    public required double FastShare { get; init; }
    public required double FastSeconds { get; init; }
    public required double SlowShare { get; init; }
    public required double SlowSeconds { get; init; }

    /// <summary>Stretched exponent of the slow part, 1 for an exponential; and height of an arc over the half-cycle.</summary>
    public required double Stretch { get; init; }
    public required double ArcShare { get; init; }
    public required NoiseKind Noise { get; init; }
    public required double NoiseVolts { get; init; }

    /// <summary>Step of the readings in volts.</summary>
    public required double Resolution { get; init; }
    public required double DriftPerHour { get; init; }
    public required double SwingKelvin { get; init; }

    public double Seconds => HalfCycles * HalfCycleSeconds;

    public double FirstVolts => FirstMilliampsPerSquareCentimetre * 1e-3 * AreaSquareCentimetres * Ohms;

    public static CellParameters Draw(int seed, CorpusSet set, int periodMilliseconds, double mostNoiseShare, int halfCycles)
    {
        Random random = new(seed);
        double Pick(double low, double high) => low + ((high - low) * random.NextDouble());
        double Decades(double low, double high) => Math.Pow(10, Pick(low, high));
        bool tuning = set == CorpusSet.Tuning;
        double area = tuning ? (random.Next(2) == 0 ? 0.785398 : 1.327323) : Pick(0.3, 2.5);
        double ohms = (tuning ? Pick(60, 450) : Decades(1.6, 2.95)) / area;
        double density = tuning ? Pick(0.1, 1.5) : Decades(-1, 0.4);
        double volts = density * 1e-3 * area * ohms;
        return new CellParameters
        {
            Seed = seed,
            PeriodMilliseconds = periodMilliseconds,
            AreaSquareCentimetres = area,
            Ohms = ohms,
            HalfCycleSeconds = (tuning ? Pick(120, 900) : Pick(80, 1500)) * (periodMilliseconds >= 1000 ? 4 : 1),
            HalfCycles = halfCycles,
            FirstMilliampsPerSquareCentimetre = density,
            DensityStep = random.Next(2) == 0 ? 0 : density * Pick(0.1, 0.6),
            FastShare = Pick(0.1, 0.6),
            FastSeconds = tuning ? Decades(-2, 0) : Decades(-2.5, 0.3),
            SlowShare = tuning ? Pick(-0.1, 0.25) : Pick(-0.08, 0.4),
            SlowSeconds = Decades(0.7, 2.5),
            Stretch = tuning ? 1 : Pick(0.5, 1),
            ArcShare = tuning ? 0 : Pick(-0.05, 0.1),
            Noise = tuning ? NoiseKind.White : (NoiseKind)random.Next(0, 4),
            NoiseVolts = Math.Min(Decades(-6, -3.3), volts * mostNoiseShare),
            Resolution = tuning ? (random.Next(2) == 0 ? 7.8125e-6 : 1e-6) : Math.Min(Decades(-6, -4), volts / 100),
            DriftPerHour = Pick(-0.02, 0.02),
            SwingKelvin = tuning ? Pick(0, 1.5) : Pick(0, 2.5),
        };
    }
}
