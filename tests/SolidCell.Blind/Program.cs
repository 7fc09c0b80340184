using System.Globalization;
using SolidCell.Blind.Scoring;
using SolidCell.Blind.Traces;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--help" or "-h", ..] || args.Length > 1)
{
    Console.WriteLine("Writes the blind set of traces, replays each once through the detector, and prints what was found as a Markdown table with the misses.");
    Console.WriteLine("Usage: dotnet run --project tests/SolidCell.Blind [-- FOLDER]   FOLDER keeps the traces; else they are deleted.");
    return 0;
}

string folder = args.Length == 1 ? Directory.CreateDirectory(args[0]).FullName : Directory.CreateTempSubdirectory("blind").FullName;
try
{
    var heard = new List<Heard>();
    foreach (BlindTrace trace in BlindSet.Write(folder))
    {
        heard.Add(Heard.Of(trace));
        if (args.Length == 0)
        {
            File.Delete(trace.File);
        }
    }

    ScoreTable.Write(heard, Console.Out);
}
finally
{
    if (args.Length == 0)
    {
        Directory.Delete(folder, true);
    }
}

return 0;
