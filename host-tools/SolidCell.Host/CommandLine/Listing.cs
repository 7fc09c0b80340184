using System.Text.Json.Nodes;

namespace SolidCell.Host.CommandLine;

/// <summary>How a list is shown: a table for people, an array for programs.</summary>
/// <param name="Nothing">What people read where the list is empty.</param>
/// <param name="Headings">Of the table.</param>
/// <param name="Rows">The rows of an item.</param>
/// <param name="ToJson">An item for programs.</param>
internal sealed record Listing<T>(string Nothing, string[] Headings, Func<T, IEnumerable<string[]>> Rows, Func<T, JsonNode> ToJson)
{
    public int Write(IReadOnlyList<T> items, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. items.Select(ToJson)]).ToJsonString(JsonText.Line));
        }
        else if (items.Count == 0)
        {
            output.WriteLine(Nothing);
        }
        else
        {
            PlainTable.Write(output, Headings, items.SelectMany(Rows));
        }

        return ExitCode.Done;
    }
}
