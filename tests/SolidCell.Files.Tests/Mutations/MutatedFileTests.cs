using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Mutations;

/// <summary>
/// Files of every instrument with bytes changed, cut, doubled and moved: they are read or refused in words, and nothing else.
/// SOLIDCELL_MUTATED_FILES=1000000 with SOLIDCELL_TEST_MINUTES=240 is the long form.
/// </summary>
public sealed class MutatedFileTests
{
    private const int ShortForm = 4000;
    private const uint Seed = 20251024;

    [Fact]
    public void Every_mutated_file_is_read_or_refused_in_words()
    {
        int files = int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_MUTATED_FILES"), out int many) ? many : ShortForm;
        byte[][] originals = [.. InstrumentFiles.All.Values.Select(file => Short(file.Write())), Excel()];
        string path = Path.Combine(Path.GetTempPath(), $"solidcell-mutated-{Environment.ProcessId}.txt");
        try
        {
            for (uint i = 0; i < files; i++)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                Random random = new((int)(Seed + i));
                File.WriteAllBytes(path, Mutation.Of(originals[i % originals.Length], random));
                ReadOrRefuse(path, i);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void ReadOrRefuse(string path, uint number)
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
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Assert.Fail($"mutation {number}: {problem}");
        }
    }

    /// <summary>Enough rows for every rule, few enough for a million files.</summary>
    private static byte[] Short(byte[] bytes) => bytes[..Math.Min(bytes.Length, 4000)];

    private static byte[] Excel() =>
        Workbook.Write(("record", [["Total Time", "Voltage(V)", "Current(A)"],
            .. SampleTrace.Read().Take(20).Select(row => new object[] { row.Seconds, row.Volts, row.Amperes })]));
}
