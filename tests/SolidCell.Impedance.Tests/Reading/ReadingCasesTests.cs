using System.Globalization;
using System.Text;
using SolidCell.Impedance.Reading;

namespace SolidCell.Impedance.Tests.Reading;

public sealed class ReadingCasesTests
{
    /// <summary>Small files, what is read from them, and why others are refused.</summary>
    [Fact]
    public void Each_file_is_read_or_refused_as_the_text_of_cases_says() => GoldenCases.Check(
        (_, file) => Outcome(Encoding.UTF8.GetBytes(file)), "tests", "SolidCell.Impedance.Tests", "Reading", "reading.txt");

    [Fact]
    public void The_marks_of_both_orders_of_UTF_16_are_known_and_other_bytes_are_UTF_8_or_else_Latin_1()
    {
        const string table = "Freq (kHz)\tZ' (kΩ)\tZ'' (kΩ)\n1\t2\t-3\n";
        string[] expected = [.. Outcome(Encoding.UTF8.GetBytes(table))];

        Assert.Contains("   1000 2000 -3000", expected);
        Assert.Equal(expected, Outcome([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(table)]));
        Assert.Equal(expected, Outcome([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(table)]));
        Assert.Equal(expected, Outcome([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(table)]));
        Assert.Contains("from 'freq/Hz', 'Phase(Z)/°', '|Z|'; imaginary part as written, negative where capacitive",
            Outcome(Encoding.Latin1.GetBytes("freq/Hz\tPhase(Z)/°\t|Z|\n1\t-45\t2\n")));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_and_one_that_is_too_large_are_refused()
    {
        Assert.StartsWith("cannot be read: ", Assert.Throws<ImpedanceException>(() => ImpedanceFile.Read("/nowhere/at/all")).Message,
            StringComparison.Ordinal);
        Assert.Equal("has 64 MB, more than the 64 MB of any impedance file",
            Assert.Throws<ImpedanceException>(() => ImpedanceFile.Read(new Sized(ImpedanceFile.LargestBytes + 1))).Message);
    }

    [Fact]
    public void A_sweep_has_at_most_10000_points_and_a_file_as_many_sweeps()
    {
        string header = "freq\tRe(Z)\t-Im(Z)\tcycle number\n";
        string points = string.Concat(Enumerable.Range(1, 10_001).Select(i => $"{i}\t1\t1\t1\n"));
        string sweeps = string.Concat(Enumerable.Range(1, 10_001).Select(i => $"1\t1\t1\t{i}\n"));

        Assert.Equal("line 10002: more than 10000 points in a sweep; this is no impedance measurement, or its frequency column is another one",
            Outcome(Encoding.UTF8.GetBytes(header + points)).Single());
        Assert.Equal("line 10002: more than 10000 sweeps; this is no impedance measurement, or its frequency column is another one",
            Outcome(Encoding.UTF8.GetBytes(header + sweeps)).Single());
        Assert.Contains("sweep 1", Outcome(Encoding.UTF8.GetBytes(header + points[..points.TrimEnd().LastIndexOf('\n')])).ElementAt(2),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Outcome(byte[] file)
    {
        ImpedanceContent content;
        string? refusal = null;
        try
        {
            content = ImpedanceFile.Read(new MemoryStream(file));
        }
        catch (ImpedanceException problem)
        {
            (content, refusal) = (new ImpedanceContent("", null, [], "", []), problem.Message);
        }

        return refusal is not null ? [refusal] :
        [
            $"{content.Instrument}, {content.Started ?? "no start"}", $"from {content.Taken}",
            .. content.Warnings.Select(warning => "warning: " + warning),
            .. content.Sweeps.SelectMany(Lines),
        ];
    }

    private static IEnumerable<string> Lines(Sweep sweep) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"sweep {sweep.Number}: {sweep.FirstVolts:0.######} to {sweep.LastVolts:0.######} V, drift {sweep.DriftVolts:0.######}"),
        .. sweep.Spectrum.Points.Select(point => string.Create(CultureInfo.InvariantCulture,
            $"   {point.FrequencyHertz:0.######} {point.ImpedanceOhms.Real:0.######} {point.ImpedanceOhms.Imaginary:0.######}")),
    ];

    private sealed class Sized(long length) : MemoryStream
    {
        public override long Length => length;
    }
}
