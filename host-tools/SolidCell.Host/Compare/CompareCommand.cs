using System.CommandLine;
using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.Results;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Tests;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Compare;

/// <summary>solidcell compare: groups of cells side by side.</summary>
internal sealed class CompareCommand : Command
{
    public const string Purpose =
        "Compare groups of cells: mean, standard deviation and n of each number, survival, and how sure a difference is.";

    private readonly Argument<string[]> _tests = new("TEST|GROUP")
    {
        Description = "Tests or groups of tests ('solidcell tests group'); a test without a group stands for itself.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _json = JsonOption.New();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public CompareCommand() : base("compare", Purpose)
    {
        Arguments.Add(_tests);
        Options.Add(_json);
        Options.Add(_data);
        this.WithExamples("solidcell compare bare-li ndl-li", "solidcell compare bare coated --json");
        SetAction((parsed, cancellation) => Task.Run(() => Show(parsed), cancellation));
    }

    private int Show(ParseResult parsed)
    {
        StoreDatabase store = DataDirectory.Open(parsed.GetRequiredValue(_data));
        using var reader = new TestReader(store);
        StoredTest[] tests = [.. parsed.GetRequiredValue(_tests).SelectMany(word => TestChoice.FindAll(reader, word))
            .DistinctBy(test => test.Id)];
        IReadOnlyList<ComparedQuantity> compared = ComparedQuantity.Of(TestGroup.Of(tests.Select(test => TestMeasures.Read(store, test))));
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
        {
            output.WriteLine(ComparisonJson.Of(compared).ToJsonString(JsonText.Line));
            return ExitCode.Done;
        }

        PlainTable.Write(output, [.. ComparisonTable.Headings.Select(heading => heading.ToUpperInvariant())],
            ComparisonTable.Rows(compared).Select(row => row.ToArray()));
        output.WriteLine(ComparisonTable.Note);
        return ExitCode.Done;
    }
}
