using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Core.Measurement;
using SolidCell.Files;

namespace SolidCell.Replay.Tests;

/// <summary>
/// Made traces of each kind of cell, and of what is none: which kind is proposed, and all that a replay writes, in replays.txt. The head of
/// a case is its options; its text the rows, the time in s, the volts and the milliamperes by the row's number n, for so many rows.
/// </summary>
public sealed class ReplayCasesTests : IDisposable
{
    private static readonly Dictionary<string, Func<int, (double Seconds, double Volts, double Milliamps)>> Traces = new()
    {
        ["symmetric"] = n => (n * 10, Sign(n, 60) * 0.03, Sign(n, 60) * 0.5),
        ["symmetric that shorts"] = n => (n * 10, Sign(n, 60) * (n > 200 ? 0.0003 : 0.03), Sign(n, 60) * 0.5),
        ["symmetric that dips"] = n => (n * 10, Sign(n, 60) * (n is > 200 and < 206 ? 0.01 : 0.03), Sign(n, 60) * 0.5),
        ["full"] = n => (n * 10, 3.5 + (Sign(n, 60) * 0.2), Sign(n, 60) * 0.5),
        ["full of 1.9 V"] = n => (n * 10, n % 20 == 0 ? 1.9 : 1.91, Sign(n, 60) * 0.5),
        ["full of less"] = n => (n * 10, n % 19 == 0 ? 1.9 : 1.91, Sign(n, 60) * 0.5),
        ["half"] = n => (n * 10, 0.1 + (Sign(n, 60) * 0.05), Sign(n, 60) * 0.5),
        ["half one way"] = n => (n * 10, 0.6, -0.5 * -1),
        ["one way of 0.5 V"] = n => (n * 10, 0.5, 0.5),
        ["anode-free that stood against it"] = n => (n * 10, n == 0 ? -0.6 : Sign(n, 60) * 0.03, Sign(n, 60) * 0.5),
        ["stood 0.5 V against it"] = n => (n * 10, n == 0 ? -0.5 : Sign(n, 60) * 0.03, Sign(n, 60) * 0.5),
        ["anode-free with a cut-off"] = n => (n * 10, Sign(n, 60) * (n % 120 == 119 ? 0.5 : 0.03), Sign(n, 60) * 0.5),
        ["cut off at 0.2 V"] = n => (n * 10, Sign(n, 60) * (n % 120 == 119 ? 0.2 : 0.01), Sign(n, 60) * 0.5),
        ["cut off both ways"] = n => (n * 10, Sign(n, 60) * (n % 60 == 59 ? 0.5 : 0.03), Sign(n, 60) * 0.5),
        ["cut off at ten times"] = n => (n * 10, Sign(n, 60) * (n % 120 == 119 ? 0.3 : 0.03), Sign(n, 60) * 0.5),
        ["at rest"] = n => (n * 10, 0.001, 0),
        ["at almost rest"] = n => (n * 10, 0.001, 0.00392),
        ["25 V once"] = n => (n * 10, n == 7 ? 20.1 : 0.03, 0.5),
        ["20 V once"] = n => (n * 10, n == 7 ? 20 : 0.03, 0.5),
        ["7 V"] = n => (n * 10, 7, 0.5),
        ["6 V"] = n => (n * 10, 6, 0.5),
        ["7 V in half of the rows"] = n => (n * 10, n % 2 == 0 ? 7 : 3, 0.5),
        ["126 A once"] = n => (n * 10, 0.03, n == 7 ? 126_000 : 0.5),
        ["300 mA/cm2"] = n => (n * 10, 0.03, 300),
        ["no time"] = n => (5, 0.03, 0.5),
        ["too quick"] = n => (n * 1e-6, 0.03, 0.5),
        ["a century"] = n => (n * 1e8, 0.03, 0.5),
        ["unknown cells"] = n => (n % 10 == 3 ? double.NaN : n * 10, n % 10 == 5 ? double.NaN : Sign(n, 60) * 0.03, Sign(n, 60) * 0.5),
        ["30 A"] = n => (n * 10, 3.5 + (Sign(n, 60) * 0.1), Sign(n, 60) * 30_000),
        ["2 A"] = n => (n * 10, 3.5 + (Sign(n, 60) * 0.1), Sign(n, 60) * 2000),
    };

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");

    public void Dispose()
    {
        File.Delete(_file);
        File.Delete(Page);
    }

    private string Page => _file + ".html";

    [Fact]
    public void Replays_are_what_they_were() => GoldenCases.Check(Read, "tests", "SolidCell.Replay.Tests", "replays.txt");

    private static double Sign(int n, int rows) => n / rows % 2 == 0 ? 1 : -1;

    private IEnumerable<string> Read(string head, string name)
    {
        string[] words = head.Split(' ');
        int rows = int.Parse(words[0], CultureInfo.InvariantCulture);
        IEnumerable<string> lines = Enumerable.Range(0, rows).Select(n => Traces[name](n))
            .Select(row => string.Join(',', new[] { row.Seconds, row.Volts, row.Milliamps }.Select(Text)));
        File.WriteAllText(_file, string.Join('\n', lines.Prepend("Test Time / s,Voltage / V,Current / mA")) + "\n");
        return [Kind(), .. Replay(words)];
    }

    private string Kind()
    {
        try
        {
            using Trace trace = TraceFile.Open(_file, null, TestContext.Current.CancellationToken);
            KindProposal proposal = KindSurvey.Of(trace);
            return $"{proposal.Kind}: {proposal.Reason}";
        }
        catch (TraceException problem)
        {
            return "no kind: " + problem.Message;
        }
    }

    private IEnumerable<string> Replay(string[] words)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        CellKind kind = words.Contains("full") ? CellKind.Full : words.Contains("half") ? CellKind.Half : CellKind.Symmetric;
        var options = new ReplayOptions
        {
            File = _file,
            Kind = kind,
            AreaSquareCentimetres = words.Contains("large") ? 100 : ReplayOptions.DefaultAreaSquareCentimetres,
            IsAreaAssumed = !words.Contains("large"),
            CapacityMilliampHours = kind == CellKind.Full ? 3 : 0,
            Json = words.Contains("json"),
            IsKindAssumed = words.Contains("any"),
            BulkOhmSquareCentimetres = words.Contains("card") ? 30 : null,
            LithiumMilliampHoursPerSquareCentimetre = words.Contains("card") ? 0.5 : null,
            PlotFile = words.Contains("page") ? Page : null,
        };
        int code = ReplayRunner.Run(options, output, errors, TestContext.Current.CancellationToken);
        string[] said = [.. Lines(output).Where(line => words.Contains("card") || !line.StartsWith("witness", StringComparison.Ordinal)).Select(line => "> " + line), .. Lines(errors).Select(line => "! " + line)];
        return said.Prepend($"code {code}").Concat(words.Contains("page") ? Elements() : []).Select(line => line.Replace(Path.GetFileName(_file), "FILE", StringComparison.Ordinal));
    }

    /// <summary>The page that was written, an element a line; of its figure the texts of the marks.</summary>
    private IEnumerable<string> Elements()
    {
        string html = Regex.Replace(File.ReadAllText(Page), "<style>.*?</style>", "<style/>", RegexOptions.Singleline);
        html = Regex.Replace(html, "<svg.*?</svg>",
            figure => "<svg>" + string.Concat(Regex.Matches(figure.Value, "aria-label=\"[^\"]*\"|class=\"(hard|soft)\"|<title>.*?</title>").Select(one => one.Value)) + "</svg>",
            RegexOptions.Singleline);
        return Regex.Replace(html, "(</(h1|h2|p|tr|table|svg|ul|head)>)", "$1\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "# " + line);
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("0.########", CultureInfo.InvariantCulture);
}
