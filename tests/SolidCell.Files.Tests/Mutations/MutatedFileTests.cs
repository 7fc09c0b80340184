using SolidCell.Files.Tests.Writing;
using SolidCell.Replay;

namespace SolidCell.Files.Tests.Mutations;

/// <summary>
/// Files of every instrument with bytes changed, cut, doubled and moved: they are read or refused in words, and nothing else.
/// SOLIDCELL_MUTATED_FILES=1000000 with SOLIDCELL_TEST_MINUTES=240 is the long form; SOLIDCELL_MUTATED_FROM=200000 begins with that
/// file, for a part of it.
/// </summary>
public sealed class MutatedFileTests
{
    private const int ShortForm = 4000;
    private const int Seed = 20251024;

    /// <summary>Every so many files go through the detector and its report as well.</summary>
    private const int FilesPerReplay = 8;

    [Fact]
    public void Every_mutated_file_is_read_or_refused_in_words()
    {
        int first = Asked("SOLIDCELL_MUTATED_FROM") ?? 0;
        int end = first + (Asked("SOLIDCELL_MUTATED_FILES") ?? ShortForm);
        byte[][] originals = [.. InstrumentFiles.All.Values.Select(file => Short(file.Write())), Excel()];
        string path = Path.Combine(Path.GetTempPath(), $"solidcell-mutated-{Environment.ProcessId}.txt");
        try
        {
            for (int i = first; i < end; i++)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                File.WriteAllBytes(path, Mutation.Of(originals[i % originals.Length], new Random(Seed + i)));
                Try(i, () => ReadOrRefuse(path));
                if (i / originals.Length % FilesPerReplay == 0)
                {
                    Try(i, () => ReplayOrRefuse(path));
                }
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Beside the numbered ones, so that their numbers stay: a JSON file in UTF-16 is damaged by nearly every change.</summary>
    [Fact]
    public void Every_mutated_session_is_read_or_refused_in_words()
    {
        string path = Path.Combine(Path.GetTempPath(), $"solidcell-mutated-session-{Environment.ProcessId}.pssession");
        byte[] original = SessionFiles.Small();
        try
        {
            for (int i = 0; i < (Asked("SOLIDCELL_MUTATED_FILES") ?? ShortForm) / 8; i++)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                File.WriteAllBytes(path, Mutation.Of(original, new Random(Seed - i - 1)));
                Try(i, () => ReadOrRefuse(path));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int? Asked(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;

    private static void Try(int number, Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or Xunit.Sdk.IAssertionException))
        {
            Assert.Fail($"mutation {number}: {problem}");
        }
    }

    private static void ReadOrRefuse(string path)
    {
        try
        {
            using Trace trace = TraceFile.Open(path, null, TestContext.Current.CancellationToken);
            TraceRow row = new();
            while (trace.Read(row))
            {
            }
        }
        catch (TraceException refusal)
        {
            Assert.False(string.IsNullOrWhiteSpace(refusal.Message));
        }
    }

    private static void ReplayOrRefuse(string path)
    {
        using StringWriter errors = new();
        ReplayOptions options = new() { File = path, IsAreaAssumed = true, IsKindAssumed = true, Json = true };
        int code = ReplayRunner.Run(options, TextWriter.Null, errors, TestContext.Current.CancellationToken);
        Assert.True(code == 0 || errors.ToString().StartsWith("solidcell: ", StringComparison.Ordinal));
    }

    /// <summary>Enough rows for every rule, few enough for a million files.</summary>
    private static byte[] Short(byte[] bytes) => bytes[..Math.Min(bytes.Length, 4000)];

    private static byte[] Excel() =>
        Workbook.Write(("record", [["Total Time", "Voltage(V)", "Current(A)"],
            .. SampleTrace.Read().Take(20).Select(row => new object[] { row.Seconds, row.Volts, row.Amperes })]));
}
