using SolidCell.Detection.Tests.Corpus.Cells;

namespace SolidCell.Detection.Tests.Corpus.FullCells;

/// <summary>Lithium against a layered oxide, its frame and how it is cycled, drawn from a seed.</summary>
public sealed record FullCellParameters
{
    public const int Cycles = 5;

    public required int Seed { get; init; }
    public required int PeriodMilliseconds { get; init; }
    public required double AreaSquareCentimetres { get; init; }
    public required double MilliampHours { get; init; }
    public required bool IsCapacityKnown { get; init; }

    /// <summary>Per hour.</summary>
    public required double ChargeRate { get; init; }
    public required double DischargeRate { get; init; }
    public required double RestSeconds { get; init; }
    public required double ConstantVoltageSeconds { get; init; }
    public required double Ohms { get; init; }

    /// <summary>Part of the resistance that comes, and that goes in rest, within minutes.</summary>
    public required double SlowShare { get; init; }
    public required double SlowSeconds { get; init; }
    public required double SlopeVolts { get; init; }
    public required double WaveVolts { get; init; }
    public required double FirstLoss { get; init; }
    public required NoiseKind Noise { get; init; }
    public required double NoiseVolts { get; init; }
    public required double Resolution { get; init; }
    public required double SwingKelvin { get; init; }
    public required double Megapascals { get; init; }

    /// <summary>Pressure of a full charge, and how unevenly it comes.</summary>
    public required double MegapascalsPerCharge { get; init; }
    public required double Unevenness { get; init; }
    public required double MegapascalsPerKelvin { get; init; }
    public required double PressureNoiseKilopascals { get; init; }

    public double ChargeAmperes => MilliampHours * 1e-3 * ChargeRate;

    public double DischargeAmperes => MilliampHours * 1e-3 * DischargeRate;

    public static FullCellParameters Draw(int seed, CorpusSet set, int periodMilliseconds)
    {
        Random random = new(seed);
        double Pick(double low, double high) => low + ((high - low) * random.NextDouble());
        double Decades(double low, double high) => Math.Pow(10, Pick(low, high));
        bool tuning = set == CorpusSet.Tuning;
        double area = tuning ? 0.785398 : Pick(0.3, 2.5);
        double arealCapacity = tuning ? Pick(2, 4) : Pick(1, 6);
        double pressure = Pick(0.03, 0.3) * arealCapacity;
        double faster = periodMilliseconds < 1000 ? 4 : 1;
        return new FullCellParameters
        {
            Seed = seed,
            PeriodMilliseconds = periodMilliseconds,
            AreaSquareCentimetres = area,
            MilliampHours = arealCapacity * area,
            IsCapacityKnown = tuning || random.Next(2) == 0,
            ChargeRate = (tuning ? Pick(0.4, 1) : Decades(-0.7, 0.2)) * faster,
            DischargeRate = (tuning ? Pick(0.4, 1) : Decades(-0.7, 0.2)) * faster,
            RestSeconds = Pick(300, 1800),
            ConstantVoltageSeconds = random.Next(2) == 0 ? 0 : Pick(300, 1800),
            Ohms = (tuning ? Pick(60, 150) : Pick(40, 250)) / area / Math.Max(1, arealCapacity / 2) / faster,
            SlowShare = Pick(0.1, 0.4),
            SlowSeconds = Decades(1.3, 2.5),
            SlopeVolts = Pick(0.6, 0.9),
            WaveVolts = Pick(-0.03, 0.03),
            FirstLoss = Pick(0.05, 0.15),
            Noise = tuning ? NoiseKind.White : (NoiseKind)random.Next(0, 4),
            NoiseVolts = Decades(-6, -3.3),
            Resolution = tuning ? 125e-6 : Decades(-5.5, -3.5),
            SwingKelvin = Pick(0, 0.5),
            Megapascals = Decades(0.5, 1.6),
            MegapascalsPerCharge = pressure,
            Unevenness = Pick(-0.4, 0.4),
            MegapascalsPerKelvin = Pick(-0.01, 0.05),
            PressureNoiseKilopascals = Math.Min(Decades(-0.3, 1), pressure * 1000 / 12 / 8),
        };
    }
}
