using System.CommandLine;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Verification.Checks;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.CommandLine;

/// <summary><c>hardware-check decks</c>.</summary>
internal sealed class DecksCommand : Command
{
    public DecksCommand()
        : base("decks",
            "Runs the checks by ngspice and judges their figures.\nExamples:\n  hardware-check decks\n  hardware-check decks current --long\n  hardware-check decks stability range --json")
    {
        var names = new Argument<string[]>("check")
        {
            Description = $"Which: {string.Join(", ", AllChecks.List.Select(check => check.Name))}; all without one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        names.AcceptOnlyFromAmong([.. AllChecks.List.Select(check => check.Name)]);
        var isLong = new Option<bool>("--long") { Description = "1,000 drawn boards, not 50." };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        Arguments.Add(names);
        Options.Add(isLong);
        Options.Add(json);
        SetAction(result =>
        {
            string[] wanted = result.GetValue(names) ?? [];
            var context = new CheckContext(FixtureBoard.Circuit, ModelLibrary.Read(), result.GetValue(isLong));
            var figures = new List<Figure>();
            foreach (var (name, run) in AllChecks.List.Where(check => wanted.Length == 0 || wanted.Contains(check.Name)))
            {
                result.InvocationConfiguration.Error.WriteLine($"{name} ...");
                figures.AddRange(run(context));
            }

            return FigurePrinter.Print(figures, result.GetValue(json), result.InvocationConfiguration.Output);
        });
    }
}
