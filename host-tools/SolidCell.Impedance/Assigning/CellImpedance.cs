using System.Globalization;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Assigning;

/// <summary>
/// The arcs of a fit and the resistances that follow from them. The bulk resistance is R0 and the bulk arcs together: R0 alone
/// means nothing when an arc lies near the end of the data.
/// </summary>
public sealed class CellImpedance
{
    /// <summary>Where fit and distribution of relaxation times differ by more, a warning says so.</summary>
    public const double LargestDisagreement = 0.1;

    /// <summary>By how much the sum may lie above the bound: noise of the point where the bound is read.</summary>
    private const double Contradiction = 0.02;

    /// <summary>-Im over Re at the highest frequency below which nothing is left of an arc beyond it.</summary>
    private const double NothingBeyond = 0.02;

    private readonly ModelFit _fit;
    private readonly List<string> _warnings = [];

    /// <param name="fit">Of a valid spectrum.</param>
    /// <param name="relaxation">Of the same spectrum.</param>
    /// <param name="moved">Roles that the user gives, by the number of the arc.</param>
    public CellImpedance(ModelFit fit, RelaxationSpectrum relaxation, IReadOnlyDictionary<int, ArcRole>? moved = null)
    {
        _fit = fit;
        Arcs = FittedArcs.Of(fit, relaxation, moved ?? new Dictionary<int, ArcRole>());
        Bulk = DeriveBulk();
        LithiumInterface = Sum(ArcRole.LithiumInterface);
        Cathode = Sum(ArcRole.Cathode);
        WarnOfFit();
    }

    public IReadOnlyList<Arc> Arcs { get; }

    /// <summary>R_bulk: electrolyte with its grain boundaries, and the contacts in series.</summary>
    public DerivedResistance Bulk { get; }

    /// <summary>R_i of all lithium interfaces together (both of a symmetric cell), or null without such an arc.</summary>
    public DerivedResistance? LithiumInterface { get; }

    /// <summary>Charge transfer of the cathode, or null without such an arc.</summary>
    public DerivedResistance? Cathode { get; }

    /// <summary>Each resistance that a cell may have, under its name.</summary>
    public static IReadOnlyList<(string Name, Func<CellImpedance, DerivedResistance?> Of)> Named { get; } =
        [("R_bulk", cell => cell.Bulk), ("R_i", cell => cell.LithiumInterface), ("R_cathode", cell => cell.Cathode)];

    /// <summary>Those that this one has.</summary>
    public IEnumerable<(string Name, DerivedResistance Value)> Resistances =>
        from one in Named
        let value = one.Of(this)
        where value is not null
        select (one.Name, value);

    public IReadOnlyList<string> Warnings => _warnings;

    private Spectrum Spectrum => _fit.Fit.Spectrum;

    private DerivedResistance? Sum(ArcRole role)
    {
        string[] names = [.. Names(role)];
        return names.Length == 0 ? null : Interval(names);
    }

    private IEnumerable<string> Names(ArcRole role) => Arcs.Where(arc => arc.Role == role).Select(arc => $"R{arc.Number}");

    /// <summary>
    /// k = 2 from the covariance; by profile likelihood where it is near singular, and the wider of both on each side where an arc has its
    /// top outside of the data. Where the series shares something, the interval holds that of the spectrum alone and that of the series.
    /// </summary>
    private DerivedResistance Interval(string[] names)
    {
        double value = _fit.Fit.Sum(names).Ohms;
        ResistanceSum alone = _fit.Alone.Sum(names);
        (double low, double high) = (Math.Max(0, alone.Ohms - (2 * alone.StandardErrorOhms)), alone.Ohms + (2 * alone.StandardErrorOhms));
        if (_fit.Alone.IsNearSingular || Arcs.Any(arc => !arc.IsSeen))
        {
            (double profileLow, double profileHigh) = ProfileLikelihood.Interval(_fit.Alone, names);
            (low, high) = _fit.Alone.IsNearSingular
                ? (profileLow, profileHigh) : (Math.Min(low, profileLow), Math.Max(high, profileHigh));
        }

        double common = _fit.Shared is null ? 0 : 2 * _fit.Fit.Sum(names).StandardErrorOhms;
        return new DerivedResistance(value, Math.Max(0, Math.Min(low, value - common)), Math.Max(high, value + common),
            string.Join(" + ", names));
    }

    /// <summary>
    /// The sum where the data show the top of a bulk arc. Else an arc may lie above the highest frequency, and the real part where -Im is
    /// least is an upper bound: at that frequency all of the bulk and some of the next arc is in it.
    /// </summary>
    private DerivedResistance DeriveBulk()
    {
        string[] names = ["R0", .. Names(ArcRole.Bulk)];
        DerivedResistance sum = Interval(names);
        (double hertz, double bound) = Valley();
        string highest = string.Create(CultureInfo.InvariantCulture, $"Re(Z) = {bound:g4} ohm where -Im(Z) is least ({hertz:g3} Hz)");
        bool isMoved = Arcs.Any(arc => arc.IsMoved && arc.Role == ArcRole.Bulk);
        if (isMoved || Arcs.Any(arc => arc.Role == ArcRole.Bulk && arc.IsSeen && sum.LowOhms <= (1 + Contradiction) * bound))
        {
            return sum;
        }

        return sum.LowOhms > (1 + Contradiction) * bound
            ? new DerivedResistance(null, 0,
                bound, $"upper bound, {highest}; {sum.Basis} of the fit is {sum.Ohms:g4} ohm, above it, and holds part of an interface")
            : HoldsR0Only(names) && LeavesR0Open()
            ? new DerivedResistance(null, 0,
                bound, $"upper bound, {highest}; the data end within an arc whose top lies above {Spectrum.HighestHertz:g3} Hz")
            : sum with
            {
                HighOhms = Math.Max(sum.HighOhms, bound),
                Basis = $"{sum.Basis}; no top of a bulk arc up to {Spectrum.HighestHertz:g3} Hz, so up to {highest}",
            };
    }

    private static bool HoldsR0Only(string[] names) => names.Length == 1;

    /// <summary>No R0 is found, and -Im is left at the highest frequency.</summary>
    private bool LeavesR0Open() =>
        _fit.Fit["R0"].IsAtBound && -_fit.Fit.At(Spectrum.HighestHertz).Imaginary > NothingBeyond * Spectrum.Points[0].ImpedanceOhms.Real;

    /// <summary>
    /// The first valley of |Im| from high frequency, of five points, which may be the highest frequency itself where no bulk arc is
    /// seen; the highest frequency when there is none.
    /// </summary>
    private (double Hertz, double Ohms) Valley()
    {
        double Height(int k) => Math.Abs(Spectrum.Points[k].ImpedanceOhms.Imaginary);
        for (int k = Arcs.Any(arc => arc.Role == ArcRole.Bulk && arc.IsSeen) ? 1 : 0; k < Spectrum.Count - 2; k++)
        {
            bool isValley = (k < 1 || Height(k) <= Height(k - 1)) && Height(k) <= Height(k + 1) && Height(k) <= Height(k + 2)
                && (k < 2 || Height(k) <= Height(k - 2));
            if (isValley)
            {
                return (Spectrum.Points[k].FrequencyHertz, Spectrum.Points[k].ImpedanceOhms.Real);
            }
        }

        return (Spectrum.HighestHertz, Spectrum.Points[0].ImpedanceOhms.Real);
    }

    private void WarnOfFit()
    {
        if (_fit.Fit.AtBound.Any(name => !name.StartsWith('n')))
        {
            _warnings.Add(
                $"{string.Join(", ", _fit.Fit.AtBound.Where(name => !name.StartsWith('n')))} stopped at a bound: the data do not determine it");
        }

        if (_fit.Shared is { } shared)
        {
            _warnings.Add(shared);
        }

        if (_fit.Alone.IsNearSingular)
        {
            _warnings.Add(
                "the parameters are hardly told apart by these data; the intervals of single parameters mean little, those of the sums are by profile likelihood");
        }

        foreach (Arc arc in Arcs.Where(arc => arc.IsSeen
            && Math.Abs(arc.RelaxationOhms - arc.ResistanceOhms) > LargestDisagreement * arc.ResistanceOhms))
        {
            _warnings.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                        $"arc {arc.Number}: {arc.ResistanceOhms:g4} ohm by the fit, {arc.RelaxationOhms:g4} ohm by the distribution of relaxation times"));
        }
    }
}
