using System.Globalization;
using System.Numerics;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Spectra;

/// <summary>A spectrum of a test with what follows from it.</summary>
/// <param name="Stored">As it is stored; its valid part was fitted.</param>
/// <param name="Fit">By the model of its series.</param>
/// <param name="Cell">Resistances with their intervals (k = 2), in ohm.</param>
public sealed record FittedSpectrum(StoredSpectrum Stored, ModelFit Fit, CellImpedance Cell)
{
    /// <summary>Storage time, or test time at which its step began; 0 when not known.</summary>
    public double Hours => Stored.StorageHours ?? 0;

    /// <summary>Cycle in which it was measured, or null.</summary>
    public int? Cycle => Stored.Cycle;

    /// <summary>When it was measured, for a legend: "after cycle 100" or "at 24.0 h".</summary>
    public string When => Cycle is { } cycle
        ? $"after cycle {cycle}" : string.Create(CultureInfo.InvariantCulture, $"at {Hours:0.#} h");

    /// <summary>The resistances that the cell has, under their names.</summary>
    public IEnumerable<(string Name, DerivedResistance Value)> Resistances => Cell.Resistances;

    /// <summary>All that was measured.</summary>
    public IEnumerable<(double Hertz, Complex Ohms)> Measured =>
        Stored.Points.Select(point => (point.FrequencyHertz, new Complex(point.RealOhms, point.ImaginaryOhms)));

    /// <summary>The fit, where it was made.</summary>
    public IEnumerable<(double Hertz, Complex Ohms)> Fitted =>
        Fit.Fit.Spectrum.Points.Select(point => (point.FrequencyHertz, Fit.Fit.At(point.FrequencyHertz)));
}
