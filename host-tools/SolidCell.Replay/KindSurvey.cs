using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Files;

namespace SolidCell.Replay;

/// <summary>Proposes what was in the press from voltage and current of the first 500,000 rows.</summary>
public sealed class KindSurvey(Trace trace)
{
    private const long MostRows = 500_000;

    /// <summary>
    /// A full cell's voltage under current is above 1.9 V in 19 of 20 rows; an insertion electrode against lithium stays above -50 mV.
    /// </summary>
    private const double FullCellShare = 0.95;
    private const double HalfCellVolts = -0.05;

    /// <summary>
    /// An electrode that has given its lithium back stands above 0.3 V, whatever it is made of, and it gives it at a higher voltage than it
    /// takes it. A symmetric cell whose file gives voltages without a sign does neither.
    /// </summary>
    private const double HalfCellReachesVolts = 0.3;
    private const double HalfCellRatio = 1.25;

    /// <summary>No symmetric cell is polarised so far all the time.</summary>
    private const double OneWayVolts = 0.5;

    /// <summary>In a symmetric or anode-free cell the voltage has the sign of the current in three of four rows.</summary>
    private const double PolarisingShare = 0.75;

    /// <summary>Stripping ends at a cut-off, ten times the usual voltage and 0.2 V.</summary>
    private const double CutOffVolts = 0.2;
    private const double CutOffFactor = 10;

    /// <summary>Lithium is not a tenth of a volt against the current in five rows at first; one row of the step before may be.</summary>
    private const double AgainstAtFirstVolts = 0.1;

    /// <summary>Nor in more than five rows half a volt and three times its usual voltage.</summary>
    private const int RowsAgainst = 5;
    private const double AgainstFactor = 3;

    private readonly KindCounts _counts = new(trace.Description.MeanIntervalSeconds);
    private readonly double _leastAmperes = trace.GreatestAmperes / 1000;
    private long _rows;

    /// <summary>Reads the trace, or its first 500,000 rows. Symmetric where nothing speaks for another kind.</summary>
    public static KindProposal Of(Trace trace)
    {
        KindSurvey survey = new(trace);
        TraceRow row = new();
        while (survey._rows < MostRows && trace.Read(row))
        {
            survey.Take(row);
        }

        return survey.Propose();
    }

    /// <summary>Takes the next row of the trace; rows behind the first 500,000 are not looked at.</summary>
    public void Take(TraceRow row)
    {
        double volts = row[TraceQuantity.Voltage];
        double amperes = row[TraceQuantity.Current];
        if (++_rows <= MostRows && double.IsFinite(volts) && double.IsFinite(amperes) && Math.Abs(amperes) > _leastAmperes)
        {
            _counts.Add(row[TraceQuantity.TestTime], volts, amperes);
        }
    }

    /// <summary>The kind that the rows so far speak for.</summary>
    public KindProposal Propose() => Propose(_counts);

    private static KindProposal Propose(KindCounts counts)
    {
        if (counts.Rows == 0)
        {
            return new KindProposal(CellKind.Symmetric, "no current flows") { IsGuess = true };
        }

        if (counts.AboveFull >= FullCellShare * counts.Rows)
        {
            return new KindProposal(CellKind.Full,
                string.Create(
                    CultureInfo.InvariantCulture, $"the voltage under current is {counts.Lowest:0.##} to {counts.Highest:0.##} V"));
        }

        if (counts.Lowest > HalfCellVolts && counts.NegativeCurrent > 0 && counts.WithSign < PolarisingShare * counts.Rows)
        {
            return OfBothDirections(counts);
        }

        if (counts.Lowest > OneWayVolts && counts.NegativeCurrent == 0)
        {
            return new KindProposal(CellKind.Half,
                string.Create(CultureInfo.InvariantCulture,
                    $"the voltage is {counts.Lowest:0.##} to {counts.Highest:0.##} V and the current goes one way"));
        }

        return OfPolarising(counts, counts.Usual());
    }

    private static KindProposal OfBothDirections(KindCounts counts) => counts.Highest > HalfCellReachesVolts
            || counts.MeanPositive > HalfCellRatio * counts.MeanNegative
        ? new KindProposal(CellKind.Half,
            string.Create(CultureInfo.InvariantCulture,
                $"the voltage is {counts.Lowest:0.##} to {counts.Highest:0.##} V and positive in both directions of the current"))
        : new KindProposal(CellKind.Symmetric,
            string.Create(CultureInfo.InvariantCulture,
                $"the voltage is {counts.Lowest:0.###} to {counts.Highest:0.###} V, the same in both directions of the current: that is no insertion electrode, and the voltage has no sign of its own"))
        {
            IsGuess = true,
            IsOdd = true,
        };

    /// <summary>Symmetric, or plated and stripped on a collector: by what the voltage does beyond its usual size.</summary>
    private static KindProposal OfPolarising(KindCounts counts, double usual)
    {
        string rule = string.Create(CultureInfo.InvariantCulture, $"the voltage has the sign of the current, {usual * 1000:0} mV as a rule");
        if (counts.WithSign >= PolarisingShare * counts.Rows && counts.FirstAgainst > KindCounts.AgainstVolts)
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

        return OfCollector(counts, usual, rule);
    }

    /// <summary>A collector shows itself at a later plating, in a nucleation or in the cut-off of stripping.</summary>
    private static KindProposal OfCollector(KindCounts counts, double usual, string rule)
    {
        if (counts.ShareWithSign >= PolarisingShare && counts.FarAgainst > RowsAgainst && counts.MostAgainst > AgainstFactor * usual)
        {
            return new KindProposal(CellKind.AnodeFree,
                string.Create(CultureInfo.InvariantCulture, $"{rule}, and stood {counts.MostAgainst:0.##} V against it for {counts.FarAgainst} rows"));
        }

        if (counts.IsOneWay && counts.Nucleation is { IsSeen: true } nucleation)
        {
            return new KindProposal(CellKind.AnodeFree,
                string.Create(CultureInfo.InvariantCulture,
                    $"{rule}, and was built up from near 0 to {nucleation.Peak * 1000:0} mV in {nucleation.PeakSeconds:0.#} s and came down again, as in a nucleation"));
        }

        double greatest = counts.GreatestWithSign;
        bool isCutOff = counts.WithSign >= PolarisingShare * counts.Rows && greatest > CutOffVolts && greatest > CutOffFactor * usual
            && counts.IsOneSided;
        return isCutOff
            ? new KindProposal(CellKind.AnodeFree,
                string.Create(CultureInfo.InvariantCulture, $"{rule}, and rises to {greatest:0.##} V in one direction only"))
            : new KindProposal(CellKind.Symmetric, "the voltage has the sign of the current")
            {
                IsGuess = counts.ShareWithSign < PolarisingShare || counts.IsOneWay,
            };
    }
}
