using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Files;

namespace SolidCell.Replay;

/// <summary>A kind of cell and what in the data speaks for it.</summary>
public sealed record KindProposal(CellKind Kind, string Reason);

/// <summary>Proposes what was in the press from voltage and current, where the user does not say.</summary>
public static class KindSurvey
{
    private const long MostRows = 500_000;

    /// <summary>
    /// A full cell's voltage under current is above 1.9 V in 19 of 20 rows; an insertion electrode against lithium stays above -50 mV.
    /// </summary>
    private const double FullCellVolts = 1.9;
    private const double FullCellShare = 0.95;
    private const double HalfCellVolts = -0.05;

    /// <summary>No symmetric cell is polarised so far all the time.</summary>
    private const double OneWayVolts = 0.5;

    /// <summary>In a symmetric or anode-free cell the voltage has the sign of the current in three of four rows.</summary>
    private const double PolarisingShare = 0.75;

    /// <summary>Stripping ends at a cut-off, ten times the usual voltage and 0.2 V.</summary>
    private const double CutOffVolts = 0.2;
    private const double CutOffFactor = 10;

    /// <summary>Lithium against lithium is never so far against the current; a collector is, until its surface is reduced.</summary>
    private const double AgainstVolts = 0.5;

    /// <summary>Nor a tenth of a volt in its first five rows, which one row of the step before is not.</summary>
    private const double AgainstAtFirstVolts = 0.1;
    private const int FirstRows = 5;

    /// <summary>Reads the trace, or its first 500,000 rows. Symmetric where nothing speaks for another kind.</summary>
    public static KindProposal Of(Trace trace)
    {
        Counts counts = default;
        List<double> magnitudes = [];
        TraceRow row = new();
        for (long rows = 0; rows < MostRows && trace.Read(row); rows++)
        {
            double volts = row[TraceQuantity.Voltage];
            double amperes = row[TraceQuantity.Current];
            if (double.IsFinite(volts) && double.IsFinite(amperes) && Math.Abs(amperes) > trace.GreatestAmperes / 1000)
            {
                counts.Add(volts, amperes);
                magnitudes.Add(Math.Abs(volts));
            }
        }

        return Propose(counts, magnitudes);
    }

    private static KindProposal Propose(Counts counts, List<double> magnitudes)
    {
        if (counts.Rows == 0)
        {
            return new KindProposal(CellKind.Symmetric, "no current flows");
        }

        if (counts.AboveFull >= FullCellShare * counts.Rows)
        {
            return new KindProposal(CellKind.Full,
                string.Create(
                    CultureInfo.InvariantCulture, $"the voltage under current is {counts.Lowest:0.##} to {counts.Highest:0.##} V"));
        }

        if (counts.Lowest > HalfCellVolts && counts.NegativeCurrent > 0 && counts.WithSign < PolarisingShare * counts.Rows)
        {
            return new KindProposal(CellKind.Half,
                string.Create(CultureInfo.InvariantCulture,
                    $"the voltage is {counts.Lowest:0.##} to {counts.Highest:0.##} V and positive in both directions of the current"));
        }

        if (counts.Lowest > OneWayVolts && counts.NegativeCurrent == 0)
        {
            return new KindProposal(CellKind.Half,
                string.Create(CultureInfo.InvariantCulture,
                    $"the voltage is {counts.Lowest:0.##} to {counts.Highest:0.##} V and the current goes one way"));
        }

        magnitudes.Sort();
        return OfPolarising(counts, magnitudes[magnitudes.Count / 2]);
    }

    /// <summary>Symmetric, or plated and stripped on a collector: by what the voltage does beyond its usual size.</summary>
    private static KindProposal OfPolarising(Counts counts, double usual)
    {
        string rule = string.Create(CultureInfo.InvariantCulture, $"the voltage has the sign of the current, {usual * 1000:0} mV as a rule");
        if (counts.WithSign >= PolarisingShare * counts.Rows && counts.FirstAgainst > AgainstVolts)
        {
            return new KindProposal(CellKind.AnodeFree,
                string.Create(CultureInfo.InvariantCulture, $"{rule}, and stood {counts.FirstAgainst:0.##} V against it at first"));
        }

        if (counts.WithSign * 2 >= counts.Rows && counts.LeastAgainstAtFirst > AgainstAtFirstVolts)
        {
            return new KindProposal(CellKind.AnodeFree,
                string.Create(CultureInfo.InvariantCulture,
                    $"the voltage stood {counts.LeastAgainstAtFirst:0.##} V and more against the current at first, and went through 0 V"));
        }

        double greatest = counts.GreatestWithSign;
        bool isCutOff = counts.WithSign >= PolarisingShare * counts.Rows && greatest > CutOffVolts && greatest > CutOffFactor * usual
            && counts.IsOneSided;
        return isCutOff
            ? new KindProposal(CellKind.AnodeFree,
                string.Create(CultureInfo.InvariantCulture, $"{rule}, and rises to {greatest:0.##} V in one direction only"))
            : new KindProposal(CellKind.Symmetric, "the voltage has the sign of the current");
    }

    private struct Counts
    {
        public long Rows;
        public long AboveFull;
        public long WithSign;
        public long NegativeCurrent;
        public double Lowest;
        public double Highest;
        public double LeastAgainstAtFirst;
        public double FirstAgainst;
        private double _mostPositive;
        private double _mostNegative;

        public readonly double GreatestWithSign => Math.Max(_mostPositive, _mostNegative);

        /// <summary>One direction of the current reaches three times the voltage of the other.</summary>
        public readonly bool IsOneSided => GreatestWithSign > 3 * Math.Min(_mostPositive, _mostNegative);

        public void Add(double volts, double amperes)
        {
            Lowest = Rows == 0 ? volts : Math.Min(Lowest, volts);
            Highest = Rows == 0 ? volts : Math.Max(Highest, volts);
            Rows++;
            AboveFull += volts > FullCellVolts ? 1 : 0;
            NegativeCurrent += amperes < 0 ? 1 : 0;
            double along = amperes > 0 ? volts : -volts;
            WithSign += along > 0 ? 1 : 0;
            FirstAgainst = Rows == 1 ? -along : FirstAgainst;
            LeastAgainstAtFirst = Rows == 1 ? -along : Rows <= FirstRows ? Math.Min(LeastAgainstAtFirst, -along) : LeastAgainstAtFirst;
            _mostPositive = amperes > 0 ? Math.Max(_mostPositive, along) : _mostPositive;
            _mostNegative = amperes < 0 ? Math.Max(_mostNegative, along) : _mostNegative;
        }
    }
}
