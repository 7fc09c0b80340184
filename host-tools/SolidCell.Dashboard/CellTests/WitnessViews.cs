using SolidCell.Analysis.Witnesses;
using SolidCell.Store.Reading;
using SolidCell.Witnesses;

namespace SolidCell.Dashboard.CellTests;

/// <summary>What independent witnesses say of a test, and each reported short in its class.</summary>
public sealed record WitnessesView(IReadOnlyList<WitnessView> Witnesses, IReadOnlyList<GradedShortView> Shorts);

/// <summary>A witness: its name, "not judged", "silent", "suspects" or "proves", and its numbers in a sentence.</summary>
public sealed record WitnessView(string Name, string Verdict, string Evidence, double? FromHours);

/// <summary>A short: "transient", "persistent" or "hard", "suspected" or "proven", and who else saw something.</summary>
public sealed record GradedShortView(
    long BootId, long EventNumber, double OnsetSeconds, string Class, string Evidence, IReadOnlyList<string> Witnesses);

/// <summary>Makes the view of what the witnesses say.</summary>
internal static class WitnessViews
{
    public static WitnessesView Of(WitnessReport report, IReadOnlyList<StoredShort> shorts) => new(
        [.. report.All.Select(witness => new WitnessView(witness.Name, witness.Says, witness.Evidence, witness.FromHours))],
        [.. shorts.Select(found => Of(found, WitnessAnalysis.Grade(found, report)))]);

    private static GradedShortView Of(StoredShort found, GradedShort graded) => new(
        found.Position.BootId, found.EventNumber, found.OnsetMilliseconds / 1e3, graded.Name, graded.IsProven ? "proven" : "suspected",
        graded.Witnesses);
}
