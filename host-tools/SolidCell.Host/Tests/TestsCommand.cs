using System.CommandLine;
using SolidCell.Analysis.Results;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Tests.Labels;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>solidcell tests: what is in the database, and what people say of it.</summary>
internal sealed class TestsCommand : Command
{
    public const string Purpose = "List the tests in the database with their results, and say what they belong to.";

    private readonly Option<string?> _search = new("--search")
    {
        Description = "Words that stand in the test's id, protocol, group, tags or notes, or in its cell's name, chemistry, notes or card.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _cell = new("--cell") { Description = "Only tests of this cell.", HelpName = "NAME" };
    private readonly Option<string?> _group = new("--group") { Description = "Only tests of this group.", HelpName = "NAME" };
    private readonly Option<string?> _tag = new("--tag") { Description = "Only tests with this tag.", HelpName = "WORD" };
    private readonly Option<string?> _protocol = new("--protocol") { Description = "Only tests of this protocol.", HelpName = "NAME" };
    private readonly Option<string?> _state = new("--state")
    {
        Description = "planned, running, ended or interrupted.",
        HelpName = "STATE",
    };
    private readonly Option<bool> _archived = new("--archived") { Description = "Archived tests too." };
    private readonly Option<string> _sort = new("--sort")
    {
        Description = "started (newest first), hours, cell, group, protocol or result.",
        DefaultValueFactory = _ => TestOrder.Started,
        HelpName = "COLUMN",
    };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsCommand() : base("tests", Purpose)
    {
        foreach (Option option in new Option[] { _search, _cell, _group, _tag, _protocol, _state, _archived, _sort, _json, _data })
        {
            Options.Add(option);
        }

        foreach (Command command in new Command[] { new TestsGroupCommand(), new TestsTagCommand(), new TestsNoteCommand(),
            new TestsArchiveCommand(), new TestsDeleteCommand(), new TestsUndoCommand(), new TestsHistoryCommand() })
        {
            Subcommands.Add(command);
        }

        _state.AcceptOnlyFromAmong("planned", "running", "ended", "interrupted");
        _sort.AcceptOnlyFromAmong(TestOrder.All);
        this.WithExamples("solidcell tests", "solidcell tests --group bare --sort result", "solidcell tests --search 'paper-2' --json");
        SetAction(Show);
    }

    private int Show(ParseResult parsed)
    {
        StoreDatabase store = DataDirectory.Open(parsed.GetRequiredValue(_data));
        using var reader = new TestReader(store);
        using var logs = new LogTroubleReader(store);
        using var results = new ResultList(store);
        IReadOnlyList<StoredTest> tests = reader.List(Filter(parsed));
        IReadOnlyDictionary<string, long> missing = logs.MissingByTest();
        ListedTest[] listed = [.. tests.Select(test => new ListedTest(test, results.Of(test), missing.GetValueOrDefault(test.Id)))];
        var printer = new TestListPrinter(parsed.InvocationConfiguration.Output, DateTimeOffset.UtcNow);
        IReadOnlyList<ListedTest> ordered = TestOrder.By(parsed.GetRequiredValue(_sort), listed);
        if (parsed.GetValue(_json))
        {
            printer.Json(ordered);
        }
        else
        {
            printer.Text(ordered);
        }

        return ExitCode.Done;
    }

    private TestFilter Filter(ParseResult parsed) => new()
    {
        Words = parsed.GetValue(_search),
        Cell = parsed.GetValue(_cell),
        Group = parsed.GetValue(_group),
        Tag = parsed.GetValue(_tag),
        Protocol = parsed.GetValue(_protocol),
        State = parsed.GetValue(_state),
        WithArchived = parsed.GetValue(_archived),
    };
}
