using System.Globalization;
using SolidCell.Files.Headers;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests;

/// <summary>
/// Small files of each peculiarity, in files.txt: what is said of them, and the rows that are read; behind "columns" stands what a person
/// names.
/// </summary>
public sealed class TraceFileTests
{
    private const int MostRows = 12;

    [Fact]
    public void Files_are_read_as_they_were() => GoldenCases.Check(Read, "tests", "SolidCell.Files.Tests", "files.txt");

    private static IEnumerable<string> Read(string head, string text)
    {
        using TemporaryFile file = new(text);
        try
        {
            using Trace trace = TraceFile.Open(file.Path, Request(head), TestContext.Current.CancellationToken);
            return [.. Said(trace), .. Rows(trace)];
        }
        catch (TraceException refusal)
        {
            return ["refused: " + refusal.Message.Replace(file.Path, "the file", StringComparison.Ordinal)];
        }
    }

    private static TraceRequest Request(string head) => new()
    {
        AreaSquareCentimetres = 2,
        Columns = head.StartsWith("columns ", StringComparison.Ordinal) ? ColumnRequest.Parse(head["columns ".Length..]) : ColumnRequest.None,
    };

    private static IEnumerable<string> Said(Trace trace)
    {
        TraceDescription described = trace.Description;
        string given = $"units given {described.IsTimeUnitGiven} {described.IsCurrentUnitGiven}, held {described.HeldVoltage ?? "-"}";
        string numbers = FormattableString.Invariant(
            $"greatest {trace.GreatestAmperes:G9} A, usual {trace.UsualAmperes:G9} A, start {trace.StartUnixSeconds:R}, {trace.Rows} rows");
        return [described.ToString(), given, numbers, .. trace.Remarks.Select(remark => "! " + remark)];
    }

    private static IEnumerable<string> Rows(Trace trace)
    {
        var row = new TraceRow();
        for (int read = 0; read < MostRows && trace.Read(row); read++)
        {
            yield return $"{row.Line}: " + string.Join(' ', row.Values.Select(
                value => double.IsNaN(value) ? "-" : value.ToString("0.########", CultureInfo.InvariantCulture)));
        }
    }
}
