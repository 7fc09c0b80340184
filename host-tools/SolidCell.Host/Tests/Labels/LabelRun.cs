using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Labels;

/// <summary>Finds tests, changes what is said of them, and shows what is said now.</summary>
internal sealed class LabelRun(DirectoryInfo data, bool asJson, TextWriter output)
{
    private readonly StoreDatabase _database = DataDirectory.Open(data);

    private TestEditor Editor => new(_database, TimeProvider.System);

    public static Argument<string> TestArgument() =>
        new("TEST") { Description = "The beginning of a test's id, or a cell that has had one test." };

    /// <summary>All of the tests, or none when one is not found.</summary>
    public int Edit(string[] words, Func<TestLabels, TestLabels> change)
    {
        StoredTest[] tests = [.. words.SelectMany(Find).DistinctBy(test => test.Id)];
        foreach (StoredTest test in tests)
        {
            Tell(test, Editor.Edit(test.TestId, change));
        }

        return ExitCode.Done;
    }

    public int Undo(string word)
    {
        using var reader = new TestReader(_database);
        byte[] id = word.Length >= 4 && word.All(char.IsAsciiHexDigit) && Editor.Deleted(word) is [var only]
            ? only : TestChoice.Find(reader, word).TestId;
        TestLabels labels = Editor.Undo(id);
        StoredTest test = reader.Find(id)!;
        Tell(test, labels);
        return ExitCode.Done;
    }

    public int History(string word) => EditPrinter.Write(Editor.Changes(One(word).TestId), asJson, output);

    public int Note(string word, string? text)
    {
        StoredTest test = One(word);
        if (text is not null)
        {
            Editor.AddNote(test.TestId, text);
        }

        return Notes(test).Write(Editor.Notes(test.TestId), asJson, output);
    }

    public string Describe(string[] words) =>
        string.Join(", ",
            words.SelectMany(Find).Select(test => $"{test.Id[..8]} ({test.CellName}, {test.ProtocolName ?? "?"}, {test.State})"));

    private static Listing<StoredNote> Notes(StoredTest test) => new(
        $"{test.CellName}, test {test.Id[..8]}: no notes", ["WRITTEN (UTC)", "BY", "NOTE"],
        note => [[note.Written.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), note.Client,
            note.Text.ReplaceLineEndings(" ")]],
        note => new JsonObject { ["written"] = note.Written.UtcDateTime, ["client"] = note.Client, ["note"] = note.Text });

    private IReadOnlyList<StoredTest> Find(string word)
    {
        using var reader = new TestReader(_database);
        return TestChoice.FindAll(reader, word);
    }

    private StoredTest One(string word)
    {
        using var reader = new TestReader(_database);
        return TestChoice.Find(reader, word);
    }

    private void Tell(StoredTest test, TestLabels labels)
    {
        if (asJson)
        {
            output.WriteLine(new JsonObject
            {
                ["test_id"] = test.Id,
                ["cell"] = test.CellName,
                ["group"] = labels.Group,
                ["tags"] = new JsonArray([.. labels.Tags.Select(tag => (JsonNode)tag)]),
                ["archived"] = labels.IsArchived,
                ["deleted"] = labels.IsDeleted,
            }.ToJsonString(JsonText.Line));
            return;
        }

        string[] said = [labels.Group.Length > 0 ? "group " + labels.Group : "no group", labels.Tags.Count > 0
            ? "tags " + string.Join(", ", labels.Tags) : "no tags", labels.IsArchived ? "archived" : "", labels.IsDeleted ? "deleted" : ""];
        output.WriteLine($"{test.CellName}, test {test.Id[..8]}: {string.Join("; ", said.Where(word => word.Length > 0))}");
    }
}
