using System.CommandLine;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Verification.Checks;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.CommandLine;

/// <summary><c>hardware-check figures</c>.</summary>
internal sealed class FiguresCommand : Command
{
    public FiguresCommand()
        : base("figures",
            "Runs every check and compares its figures with hardware/figures.json and the tables in hardware/README.md and hardware/spice/README.md.\nExamples:\n  hardware-check figures\n  hardware-check figures --write\n  hardware-check figures mount range --write")
    {
        var write = new Option<bool>("--write") { Description = "Writes file and table anew." };
        var names = new Argument<string[]>("check")
        {
            Description = "Which checks are run; the figures of the others stay. All without one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        names.AcceptOnlyFromAmong([.. AllChecks.List.Select(check => check.Name)]);
        Arguments.Add(names);
        Options.Add(write);
        SetAction(result => Run(result.GetValue(names) ?? [], result.GetValue(write), result.InvocationConfiguration));
    }

    private static string Table => HardwareFolder.PathTo("spice", "README.md");

    private static string Summary => HardwareFolder.PathTo("README.md");

    private static int Run(string[] wanted, bool isWriting, InvocationConfiguration configuration)
    {
        var context = new CheckContext(FixtureBoard.Circuit, ModelLibrary.Read());
        var figures = new List<Figure>();
        foreach (var (name, run) in AllChecks.List)
        {
            bool isRun = wanted.Length == 0 || wanted.Contains(name);
            configuration.Error.WriteLine(isRun ? $"{name} ..." : $"{name}: as committed");
            figures.AddRange(isRun ? run(context).Select(FigureFile.Rounded) : FigureFile.Read().Where(figure => figure.Check == name));
        }

        if (isWriting)
        {
            FigureFile.Write(figures);
            File.WriteAllText(Table, FigureTable.Into(File.ReadAllText(Table), figures));
            File.WriteAllText(Summary, FigureSummary.Into(File.ReadAllText(Summary), figures));
        }

        int code = FigurePrinter.Print(figures, false, configuration.Output);
        IReadOnlyList<Figure> committed = FigureFile.Read();
        List<string> differences = [.. FigureFile.Differences(committed, figures)];
        if (FigureTable.Into(File.ReadAllText(Table), committed) != File.ReadAllText(Table)
            || FigureSummary.Into(File.ReadAllText(Summary), committed) != File.ReadAllText(Summary))
        {
            differences.Add("a table in hardware/spice/README.md or hardware/README.md is not that of hardware/figures.json: hardware-check figures --write");
        }

        differences.ForEach(configuration.Error.WriteLine);
        return differences.Count > 0 ? 1 : code;
    }
}
