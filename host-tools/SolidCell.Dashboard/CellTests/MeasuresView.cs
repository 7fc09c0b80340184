using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;

namespace SolidCell.Dashboard.CellTests;

/// <summary>
/// What the samples of a test tell: levels of a staircase, polarisation and half-cycles of a symmetric cell, cycles of any other. The same
/// numbers as of <c>solidcell result</c> (docs/results.md).
/// </summary>
public sealed record MeasuresView(
    IReadOnlyList<StaircaseLevel> Levels, Polarisation? Polarisation, IReadOnlyList<MeasuredHalfCycleView> HalfCycles,
    IReadOnlyList<CycleView> Cycles);

/// <summary>A half-cycle of a symmetric cell; null is "not measured".</summary>
public sealed record MeasuredHalfCycleView(
    long Number, long Cycle, bool IsCharge, double StartHours, double MilliampsPerSquareCentimetre, double? OverpotentialMillivolts,
    double? OhmSquareCentimetres, bool IsComplete);

/// <summary>A charge and the discharge after it; a capacity is per gram where a mass is known. Null while it has not come.</summary>
public sealed record CycleView(
    long Number, double StartHours, double ChargeMilliampHours, double? ChargeMilliampHoursPerGram,
    double? ChargeMilliampHoursPerSquareCentimetre, double? DischargeMilliampHours, double? DischargeMilliampHoursPerGram,
    double? DischargeMilliampHoursPerSquareCentimetre, double? CoulombicEfficiencyPercent, double? RetentionPercent, bool IsComplete);
