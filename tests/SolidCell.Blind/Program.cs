using System.Globalization;
using SolidCell.Blind.Scoring;
using SolidCell.Blind.Traces;

const string Usage = """
    Writes a blind set of traces, replays each once through the detector, and prints what was found as a Markdown table with the misses.
    Usage: dotnet run --project tests/SolidCell.Blind [-- --set NUMBER] [--course NAME] [--keep FOLDER]
      --set NUMBER     1 and 2 are those of docs/detection.md; a set is blind once only, so take another number to try something
      --course NAME    only the traces of one course, as Conditions
      --keep FOLDER    keeps the traces; else they are deleted
    """;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;
Course course = default;
int set = 1;
bool isKnown = args.Length % 2 == 0 && args.Where((_, at) => at % 2 == 0).All(name => name is "--set" or "--course" or "--keep")
    && (Option("--set") is not { } number || int.TryParse(number, out set))
    && (Option("--course") is not { } name || Enum.TryParse(name, out course));
if (!isKnown)
{
    Console.WriteLine(Usage);
    return args is ["--help" or "-h"] ? 0 : 2;
}

string? keep = Option("--keep");
string folder = keep is null ? Directory.CreateTempSubdirectory("blind").FullName : Directory.CreateDirectory(keep).FullName;
try
{
    var heard = new List<Heard>();
    foreach (BlindTrace trace in BlindSet.Write(folder, set, Option("--course") is null ? null : course))
    {
        heard.Add(Heard.Of(trace));
        if (keep is null)
        {
            File.Delete(trace.File);
        }
    }

    ScoreTable.Write(heard, Console.Out);
}
finally
{
    if (keep is null)
    {
        Directory.Delete(folder, true);
    }
}

return 0;
