using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SolidCell.Dashboard.Tests.Bench;

/// <summary>What the dashboard makes, as the JSON that it sends with a line for each member.</summary>
internal static partial class WholeText
{
    private static readonly JsonSerializerOptions Options = new(DashboardJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A heading and the JSON below it.</summary>
    public static string Of(string heading, object? made) => $"== {heading}\n{JsonSerializer.Serialize(made, Options)}\n";

    /// <summary>Compares the text with a file in Whole beside the tests of a room; what is of today is "now" in it.</summary>
    public static void Check(string room, string file, IEnumerable<string> parts) => GoldenText.Check(
        OfNow().Replace(string.Concat(parts), "\"now\"").ReplaceLineEndings("\n"), "tests", "SolidCell.Dashboard.Tests", room, "Whole", file);

    /// <summary>A time since this was written; what is written by hand is of 2023.</summary>
    [GeneratedRegex("\"20(2[6-9]|[3-9][0-9])-[^\"]*\"")]
    private static partial Regex OfNow();
}
