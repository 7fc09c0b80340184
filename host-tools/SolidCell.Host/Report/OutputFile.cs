using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Files;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Report;

/// <summary>The file that a report goes to.</summary>
internal static class OutputFile
{
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static void Write(FileInfo file, string text)
    {
        try
        {
            WholeFile.Write(file.FullName, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Cannot write {file.FullName}: {problem.Message.TrimEnd('.')}. Name another file with --output FILE.", problem);
        }
    }

    public static string Json(FileInfo file, IEnumerable<StoredTest> tests) => new JsonObject
    {
        ["file"] = file.FullName,
        ["test_ids"] = new JsonArray([.. tests.Select(test => (JsonNode)test.Id)]),
    }.ToJsonString(JsonText.Line);
}
