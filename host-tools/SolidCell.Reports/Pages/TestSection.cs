using System.Globalization;
using SolidCell.Analysis.Deviations;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Detection;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Pages;

/// <summary>The part of a report that is of one test.</summary>
internal static class TestSection
{
    private const int MostHalfCycles = 100;
    private const int MostShorts = 100;

    public static void Write(Html html, ReportedTest test, string version)
    {
        html.Element("h2", test.Title);
        html.Element("h3", "Result and conditions").Pairs(ResultLines.Of(test.Measures));
        html.Element("h3", "Cell").Pairs(CellSection.Lines(test.Test, test.Card));
        FigureSection.Write(html, test);
        SpectraSection.Write(html, test);
        Shorts(html, test);
        Deviations(html, test);
        Notes(html, test);
        HalfCycles(html, test.Measures);
        ProtocolSection.Write(html, test);
        html.Element("h3", "Versions and hashes").Pairs(VersionSection.Lines(test, version));
    }

    private static void Shorts(Html html, ReportedTest test)
    {
        using var reader = new TestReader(test.Database);
        IReadOnlyList<StoredShort> shorts = reader.ShortEvents(test.Test);
        html.Element("h3", "Shorts");
        if (shorts.Count == 0)
        {
            html.Element("p", "None was found.");
            return;
        }

        html.Table(
            ["Onset (h)", "Kind", "Score (%)", "mA/cm²", "Half-step (mAh/cm²)", "Total (mAh/cm²)", "Before (mV)", "At (mV)", "Recovered",
                "Cause"],
            shorts.Take(MostShorts).Select(Row));
        Rest(html, shorts.Count, MostShorts, "shorts");
    }

    private static string[] Row(StoredShort found) =>
    [
        Number(found.OnsetMilliseconds / 3.6e6, 3), found.Kind == ShortKind.Hard ? "hard" : "soft",
        Number(found.ConfidencePercent, 0),
        Number(Math.Abs(found.CurrentDensityNanoampsPerSquareCentimetre) / 1e6, 3),
        Number(Math.Abs(found.StepArealChargeNanoampHoursPerSquareCentimetre) / 1e6, 3),
        Number(found.CumulativeArealChargeNanoampHoursPerSquareCentimetre / 1e6, 2), Number(found.BeforeMicrovolts / 1e3, 1),
        Number(found.AtMicrovolts / 1e3, 1),
        found.Recovered ? "yes" : "no", ShortCauseName.Of(found.Cause),
    ];

    private static void Deviations(Html html, ReportedTest test)
    {
        IReadOnlyList<Deviation> found = TestDeviations.Of(test.Database, test.Test);
        html.Element("h3", "Deviations");
        if (found.Count == 0)
        {
            html.Element("p", "None: no power cut, fault or pause, and every record of the fixture's log is here.");
            return;
        }

        html.Table(["Time (h)", "What", "Detail"],
            found.Select(one => new[] { one.TestHours is { } hours ? Number(hours, 3) : "", one.What, one.Detail }), isWords: true);
    }

    private static void Notes(Html html, ReportedTest test)
    {
        IReadOnlyList<StoredNote> notes = new TestEditor(test.Database, TimeProvider.System).Notes(test.Test.TestId);
        if (notes.Count > 0)
        {
            html.Element("h3", "Notes")
                .Table(["Written (UTC)", "By", "Note"],
                    notes.Select(note => new[] { note.Written.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                        note.Client, note.Text }), isWords: true);
        }
    }

    private static void HalfCycles(Html html, TestMeasures measures)
    {
        if (measures.HalfCycles.Count == 0)
        {
            return;
        }

        IReadOnlyList<HalfCycleColumn> columns = HalfCycleColumn.Of(measures);
        html.Element("h3", "Half-cycles").Table(
            columns.Select(column => column.Name),
            measures.HalfCycles.TakeLast(MostHalfCycles)
                .Select(half => columns.Select(column => column.Value(measures, half) is { } value ? Number(value, column.Decimals) : "-")
                    .ToArray()));
        Rest(html, measures.HalfCycles.Count, MostHalfCycles, "half-cycles, the last ones");
    }

    private static void Rest(Html html, int count, int shown, string what)
    {
        if (count > shown)
        {
            html.Element("p class=note", $"{shown} of {count} {what}; 'solidcell result --csv' and 'solidcell export' have all.");
        }
    }

    private static string Number(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);
}
