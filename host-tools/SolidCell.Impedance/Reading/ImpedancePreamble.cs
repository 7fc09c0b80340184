using System.Text.RegularExpressions;

namespace SolidCell.Impedance.Reading;

/// <summary>What stands above the table: the program that wrote it, and when the measurement began.</summary>
internal static class ImpedancePreamble
{
    /// <summary>Words by which a program is known, and where its start time stands. The first that fits counts.</summary>
    private static readonly (string Name, string Mark, string? Start)[] Programs =
    [
        ("EC-Lab", @"^EC-Lab ASCII FILE|freq/Hz\t", @"^Acquisition started on : (?<start>.+)$"),
        ("Gamry", @"^EXPLAIN\s*$|^ZCURVE\tTABLE", @"^DATE\tLABEL\t(?<start>[^\t]+)"),
        ("ZPlot", @"^\s*ZPLOT2 ASCII", @"^\s*Date:\s*(?<start>\S+)"),
        ("VersaStudio", @"^Name=VersaStudio|^Definition=Segment #", @"^DateAcquired=(?<start>.+)$"),
        ("RelaxIS", @"^RelaxIS ", @"^Date: (?<start>.+)$"),
        ("PalmSens", @"neg\. Phase / °", @"^Date and time(?: measurement)?:,(?<start>[^,]+)"),
        ("Autolab", @"Z60W Data File|-Phase \(°\)|^Procedure\s*:", @"^(?<start>\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d)"),
        ("CHI", @"^Instrument Model:\s*CHI", @"^(?<start>[A-Z][a-z]{2}\. \d+, \d{4}\s+[\d:]+)\s*$"),
        ("PARSTAT", @"Zre \(ohms\)\tZim \(ohms\)", null),
        ("PowerSuite", @"^Frequency\s+Zre\s+Zimg", null),
        ("BDF", @"Real Impedance / ohm", null),
    ];

    public static (string Instrument, string? Started) Describe(string[] lines)
    {
        (string name, _, string? start) =
            Programs.FirstOrDefault(program => lines.Any(line => Regex.IsMatch(line, program.Mark)), ("a table", "", null));
        string? started = start is null ? null : First(lines, start);
        string? clock = started is null ? null : name switch
        {
            "Gamry" => First(lines, @"^TIME\tLABEL\t(?<start>[^\t]+)"),
            "ZPlot" => First(lines, @"^\s*Time:\s*(?<start>\S+)"),
            "VersaStudio" => First(lines, @"^TimeAcquired=(?<start>.+)$"),
            _ => null,
        };
        return (name, clock is null ? started : $"{started} {clock}");
    }

    private static string? First(string[] lines, string pattern) =>
        lines.Select(line => Regex.Match(line, pattern)).Where(match => match.Success).Select(match => match.Groups["start"].Value.Trim())
        .FirstOrDefault();
}
