using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Host.Impedance;

/// <summary>Fits for people.</summary>
internal static class FitPrinter
{
    public static void Write(IEnumerable<FittedSweep> fits, TextWriter output)
    {
        foreach (FittedSweep fit in fits)
        {
            Write(fit, output);
        }
    }

    private static void Write(FittedSweep fit, TextWriter output)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                    $"{fit.Measured.Name}: {fit.Chosen.Model}, residual {fit.Chosen.Fit.RelativeRms:p2} from {fit.Measured.Validity.Valid.HighestHertz:g3} to {fit.Measured.Validity.Valid.LowestHertz:g3} Hz{(fit.Measured.Validity.IsValid ? "" : ", NOT VALID by Kramers and Kronig")}"));
        foreach ((string name, DerivedResistance value) in fit.Resistances)
        {
            output.WriteLine($"  {name,-9} {Value(value, fit.AreaSquareCentimetres)}  ({value.Basis})");
        }

        if (fit.Conductivity is { } conductivity)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  conductivity {conductivity:g3} S/cm"));
        }

        WriteTables(fit, output);
    }

    private static void WriteTables(FittedSweep fit, TextWriter output)
    {
        PlainTable.Write(output, ["  parameter", "value", "k = 2 interval", "unit"], fit.Chosen.Fit.Parameters.Select(Row));
        if (fit.Cell.Arcs.Count > 0)
        {
            PlainTable.Write(output, ["  arc", "ohm", "ohm by DRT", "top Hz", "n", "C / F", "is"], fit.Cell.Arcs.Select(Row));
        }

        if (fit.Measured.Correction is { } correction)
        {
            output.WriteLine("  note: " + correction);
        }

        foreach (string warning in fit.Cell.Warnings)
        {
            output.WriteLine($"  note: {warning}");
        }
    }

    private static string Value(DerivedResistance value, double? area)
    {
        string ohms = value.Ohms is { } middle
            ? $"{Number(middle)} ohm [{Number(value.LowOhms)}, {Number(value.HighOhms)}]" : $"at most {Number(value.HighOhms)} ohm";
        return area is { } size
            ? $"{ohms} = {(value.Ohms is null ? "at most " : "")}{Number(AreaSpecific.OhmSquareCentimetres(value.Ohms ?? value.HighOhms, size))} ohm cm2" : ohms;
    }

    private static string[] Row(FittedParameter parameter) =>
    [
        "  " + parameter.Parameter.Name,
        Number(parameter.Value),
        parameter.IsAtBound ? "at its bound" : $"{Number(parameter.Low)} to {Number(parameter.High)}",
        parameter.Parameter.Unit,
    ];

    private static string[] Row(Arc arc) =>
    [
        $"  {arc.Number}",
        Number(arc.ResistanceOhms),
        Number(arc.RelaxationOhms),
        Number(arc.TopHertz) + (arc.IsSeen ? "" : " (outside the data)"),
        Number(arc.Exponent),
        Number(arc.CapacitanceFarads),
        ArcRoleOption.Name(arc.Role) + (arc.IsMoved ? " (as given)" : ""),
    ];

    private static string Number(double value) => value.ToString("g4", CultureInfo.InvariantCulture);
}
