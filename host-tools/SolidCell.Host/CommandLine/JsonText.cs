using System.Text.Encodings.Web;
using System.Text.Json;

namespace SolidCell.Host.CommandLine;

/// <summary>
/// How the commands write JSON to terminals and files: an apostrophe, a plus and a letter with an accent stand as they are, so that
/// people can read and search it. It is not for the pages of a browser, which take some of these for marks of their own.
/// </summary>
internal static class JsonText
{
    /// <summary>An object on one line; names are written as they are.</summary>
    public static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document of many lines; names are written as they are, since others' programs ask for some of them (nanoff).</summary>
    public static readonly JsonSerializerOptions Indented = new(Line) { WriteIndented = true };

    /// <summary>A record of this program on one line: "TestId" is written test_id.</summary>
    public static readonly JsonSerializerOptions RecordLine = new(Line) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
