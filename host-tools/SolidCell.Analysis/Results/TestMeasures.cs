using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Digests;
using SolidCell.Analysis.Spectra;
using SolidCell.Analysis.Witnesses;
using SolidCell.Core.Measurement;
using SolidCell.Protocols.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Witnesses;

namespace SolidCell.Analysis.Results;

/// <summary>
/// A test in numbers: its result, its half-cycles and cycles, and what follows from them. docs/results.md has formula, unit and source of
/// each.
/// </summary>
public sealed record TestMeasures(StoredTest Test, TestResult Result, IReadOnlyList<HalfCycle> HalfCycles)
{
    private const int DriftHalfCycles = 10;

    /// <summary>Charges and discharges in pairs.</summary>
    public IReadOnlyList<Cycle> Cycles { get; } = Cycle.Of(HalfCycles);

    private readonly Lazy<Dictionary<long, Cycle>> _byDischarge =
        new(() => Cycle.Of(HalfCycles).Where(cycle => cycle.Discharge is not null).ToDictionary(cycle => cycle.Discharge!.Number));

    /// <summary>The cycle that this half-cycle is the discharge of, or null.</summary>
    public Cycle? CycleOf(HalfCycle discharge) => _byDischarge.Value.GetValueOrDefault(discharge.Number);

    /// <summary>Leak at the end of a hold, and peaks of sweeps; null when they were not read.</summary>
    public ControlledSteps? Controlled { get; init; }

    /// <summary>Numbers of the half-cycles in which a short was reported.</summary>
    public IReadOnlyCollection<long> Shorted { get; init; } = [];

    /// <summary>What independent witnesses say of a symmetric cell.</summary>
    public WitnessReport Witnesses { get; init; } = WitnessReport.None;

    /// <summary>Its impedance spectra with their fits; empty when they were not asked for.</summary>
    public IReadOnlyList<FittedSpectrum> Spectra { get; init; } = [];

    public bool IsSymmetric => Test.CellKind == CellKind.Symmetric;

    /// <summary>Null for a cell that is not symmetric, or has too few half-cycles.</summary>
    public Polarisation? Polarisation => IsSymmetric ? Polarisation.Of(HalfCycles) : null;

    /// <summary>Null for a cell that is not symmetric, or a test of pulses or of too few densities.</summary>
    public StrippingLimit? StrippingLimit =>
        IsSymmetric && Result.Kind != ResultKind.PulseResistance ? StrippingLimit.Of(HalfCycles, Shorted) : null;

    /// <summary>The densities of a staircase one by one; empty for any other test.</summary>
    public IReadOnlyList<StaircaseLevel> Levels => Result.CriticalCurrent is { } found ? StaircaseLevel.Of(HalfCycles, found) : [];

    /// <summary>The cycle that retention refers to: the first complete one.</summary>
    public Cycle? Reference => Cycles.FirstOrDefault(cycle => cycle.IsComplete);

    /// <summary>
    /// The last complete cycle, of those whose discharge ended at a voltage if there are any: another discharge is no capacity.
    /// </summary>
    public Cycle? Last => Cycles.LastOrDefault(cycle => cycle.IsComplete && cycle.Discharge!.ReachedVoltage)
        ?? Cycles.LastOrDefault(cycle => cycle.IsComplete);

    /// <summary>
    /// Mean pressure amplitude of the last complete half-cycles less that of the first, ten at the most, in MPa; null without four.
    /// </summary>
    public double? PressureAmplitudeDriftMegapascals
    {
        get
        {
            double[] amplitudes = [.. HalfCycles.Where(half => half.IsComplete).Select(half => half.PressureAmplitudeMegapascals)
                .OfType<double>()];
            int count = Math.Min(DriftHalfCycles, amplitudes.Length / 2);
            return count < 2 ? null : amplitudes.TakeLast(count).Average() - amplitudes.Take(count).Average();
        }
    }

    /// <summary>Of a stored test; of its samples only those are read that have come since it was read before.</summary>
    public static TestMeasures Read(StoreDatabase database, StoredTest test)
    {
        using var reader = new TestReader(database);
        SampleDigest digest = SampleDigests.Read(database, test);
        var controlled = ControlledSteps.Read(reader, test, digest.Steps);
        IReadOnlyList<HalfCycle> halfCycles = digest.HalfCycles();
        return new TestMeasures(test, TestAnalysis.Read(database, test), halfCycles)
        {
            Witnesses = digest.Collector is { } collector
                ? WitnessAnalysis.Of(database, test, collector) : WitnessAnalysis.Of(test, halfCycles, controlled.Leak),
            Controlled = controlled,
            Shorted = [.. reader.ShortEvents(test).Select(found => found.HalfCycle).Distinct()],
        };
    }
}
