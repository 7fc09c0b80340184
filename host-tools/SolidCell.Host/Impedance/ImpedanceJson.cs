using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Host.Impedance;

/// <summary>Spectra for programs. The unit is the end of each name; null means that there is no such value.</summary>
internal static class ImpedanceJson
{
    /// <summary>One document: a list with an object per sweep.</summary>
    public static void Write(IEnumerable<JsonObject> sweeps, TextWriter output) =>
        output.WriteLine(new JsonArray([.. sweeps]).ToJsonString(JsonText.Indented));

    /// <summary>What was read, and the check.</summary>
    public static JsonObject Sweep(MeasuredSweep sweep) => new()
    {
        ["file"] = sweep.File,
        ["test_id"] = sweep.TestId,
        ["storage_hours"] = sweep.StorageHours,
        ["cycle"] = sweep.Cycle,
        ["sweep"] = sweep.Sweep.Number,
        ["instrument"] = sweep.Content.Instrument,
        ["started"] = sweep.Content.Started,
        ["correction"] = sweep.Correction,
        ["points"] = sweep.Sweep.Spectrum.Count,
        ["drift_v"] = sweep.Sweep.DriftVolts,
        ["valid"] = sweep.Validity.IsValid,
        ["valid_to_hz"] = sweep.Validity.Valid.HighestHertz,
        ["valid_from_hz"] = sweep.Validity.Valid.LowestHertz,
        ["points_left_out"] = sweep.Sweep.Spectrum.Count - sweep.Validity.Valid.Count,
        ["elements"] = sweep.Validity.Elements,
        ["mu"] = Finite(sweep.Validity.Mu),
        ["residual"] = sweep.Validity.Rms,
        ["imaginary_from_real_residual"] = sweep.Validity.ImaginaryFromRealRms,
        ["real_from_imaginary_residual"] = sweep.Validity.RealFromImaginaryRms,
        ["voltage_moved"] = sweep.Validity.VoltageMoved,
        ["outliers_hz"] = new JsonArray([.. sweep.Validity.OutlierHertz.Select(hertz => JsonValue.Create(hertz))]),
        ["decades"] = new JsonArray([.. sweep.Validity.Decades.Select(decade => new JsonObject
        {
            ["from_hz"] = decade.LowestHertz,
            ["points"] = decade.Points,
            ["residual"] = decade.Rms,
            ["systematic"] = decade.Systematic,
            ["crosswise"] = decade.Crosswise,
            ["verdict"] = decade.Verdict.ToString().ToLowerInvariant(),
        })]),
    };

    public static JsonObject Fit(FittedSweep fit)
    {
        JsonObject json = Sweep(fit.Measured);
        json["model"] = fit.Chosen.Model.ToString();
        json["bic"] = fit.Chosen.Fit.Bic;
        json["weighting"] = fit.Chosen.Fit.Weighting.ToString().ToLowerInvariant();
        json["fit_residual"] = fit.Chosen.Fit.RelativeRms;
        json["near_singular"] = fit.Chosen.Fit.IsNearSingular;
        json["parameters"] = new JsonArray([.. fit.Chosen.Fit.Parameters.Select(Parameter)]);
        json["arcs"] = new JsonArray([.. fit.Cell.Arcs.Select(Arc)]);
        json["r_bulk"] = Resistance(fit.Cell.Bulk, fit.AreaSquareCentimetres);
        json["r_i"] = Resistance(fit.Cell.LithiumInterface, fit.AreaSquareCentimetres);
        json["r_cathode"] = Resistance(fit.Cell.Cathode, fit.AreaSquareCentimetres);
        json["area_cm2"] = fit.AreaSquareCentimetres;
        json["thickness_um"] = fit.ThicknessMicrometres;
        json["conductivity_s_cm"] = fit.Conductivity;
        json["drt_lambda"] = fit.Relaxation.Lambda;
        json["warnings"] = new JsonArray([.. fit.Cell.Warnings.Select(warning => JsonValue.Create(warning))]);
        return json;
    }

    public static JsonObject Relaxation(MeasuredSweep sweep, RelaxationSpectrum spectrum)
    {
        JsonObject json = Sweep(sweep);
        json["drt_lambda"] = spectrum.Lambda;
        json["series_ohm"] = spectrum.SeriesOhms;
        json["inductance_h"] = spectrum.InductanceHenries;
        json["polarisation_ohm"] = spectrum.PolarisationOhms;
        json["peaks"] =
            new JsonArray(
                [.. spectrum.Peaks.Select(peak => new JsonObject
                    {
                        ["tau_s"] = peak.TimeConstantSeconds,
                        ["top_hz"] = peak.FrequencyHertz,
                        ["ohm"] = peak.ResistanceOhms,
                    })]);
        json["tau_s"] = new JsonArray([.. spectrum.TimeConstantsSeconds.Select(value => JsonValue.Create(value))]);
        json["gamma_ohm"] = new JsonArray([.. spectrum.GammaOhms.Select(value => JsonValue.Create(value))]);
        return json;
    }

    private static JsonObject Parameter(FittedParameter parameter) => new()
    {
        ["name"] = parameter.Parameter.Name,
        ["unit"] = parameter.Parameter.Unit,
        ["value"] = parameter.Value,
        ["standard_error"] = Finite(parameter.StandardError),
        ["low"] = Finite(parameter.Low),
        ["high"] = Finite(parameter.High),
        ["at_bound"] = parameter.IsAtBound,
    };

    private static JsonObject Arc(Arc arc) => new()
    {
        ["arc"] = arc.Number,
        ["role"] = ArcRoleOption.Name(arc.Role),
        ["moved"] = arc.IsMoved,
        ["seen"] = arc.IsSeen,
        ["ohm"] = arc.ResistanceOhms,
        ["standard_error_ohm"] = Finite(arc.StandardErrorOhms),
        ["drt_ohm"] = arc.RelaxationOhms,
        ["top_hz"] = arc.TopHertz,
        ["exponent"] = arc.Exponent,
        ["capacitance_f"] = arc.CapacitanceFarads,
    };

    private static JsonObject? Resistance(DerivedResistance? value, double? area) => value is null ? null : new()
    {
        ["ohm"] = value.Ohms,
        ["low_ohm"] = Finite(value.LowOhms),
        ["high_ohm"] = Finite(value.HighOhms),
        ["ohm_cm2"] = value.Ohms is { } ohms && area is { } size ? AreaSpecific.OhmSquareCentimetres(ohms, size) : null,
        ["basis"] = value.Basis,
    };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
