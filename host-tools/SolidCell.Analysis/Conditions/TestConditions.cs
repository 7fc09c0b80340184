using SolidCell.Protocols.Model;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Traces;

namespace SolidCell.Analysis.Conditions;

/// <summary>
/// What the cell was exposed to over a test: temperature of the frame and pressure on the stack; null where nothing was measured.
/// </summary>
public sealed record TestConditions(ConditionRange? DegreesCelsius, ConditionRange? Megapascals)
{
    private const int Columns = 2000;
    private const double MillidegreesPerDegree = 1e3;
    private const double KilopascalsPerMegapascal = 1e3;

    /// <summary>What the protocol set; null where it set nothing, or is not known here.</summary>
    public SetCondition? SetDegreesCelsius { get; init; }

    /// <summary>As <see cref="SetDegreesCelsius"/>.</summary>
    public SetCondition? SetMegapascals { get; init; }

    public static TestConditions Read(StoreDatabase database, StoredTest test)
    {
        using var traces = new TraceReader(database);
        if (traces.Extent(test) is not { } extent)
        {
            return new TestConditions(null, null);
        }

        Trace trace = traces.Read(test, extent.FirstMilliseconds, extent.LastMilliseconds, Columns);
        ConditionsSection? set = TestProtocol.Of(database, test)?.Conditions;
        return new TestConditions(
            ConditionRange.Of(trace, trace.FrameMillidegrees, MillidegreesPerDegree),
            ConditionRange.Of(trace, trace.StackKilopascals, KilopascalsPerMegapascal))
        {
            SetDegreesCelsius = SetCondition.Of(set?.FrameMillidegrees, trace, trace.FrameMillidegrees, MillidegreesPerDegree),
            SetMegapascals = SetCondition.Of(set?.StackKilopascals, trace, trace.StackKilopascals, KilopascalsPerMegapascal),
        };
    }
}
