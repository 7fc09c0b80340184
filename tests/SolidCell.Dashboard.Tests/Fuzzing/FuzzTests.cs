using SolidCell.Store;

namespace SolidCell.Dashboard.Tests.Fuzzing;

/// <summary>SOLIDCELL_MUTATED_BATCHES=1000000 with SOLIDCELL_TEST_MINUTES=240 is the long form.</summary>
public sealed class FuzzTests : IDisposable
{
    private const int ShortForm = 3000;
    private const int Seed = 20261129;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-fuzz-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task After_batches_that_are_nearly_real_ingest_a_restart_the_API_and_alerts_work()
    {
        int batches = int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_MUTATED_BATCHES"), out int many) ? many : ShortForm;
        using var said = new StringWriter();
        await new FuzzRun(StoreDatabase.Open(_folder.FullName), Seed).RunAsync(batches, said, TestContext.Current.CancellationToken);
        await FuzzLook.RunAsync(_folder.FullName, said, TestContext.Current.CancellationToken);
        Assert.Contains("an emergency stop raised its alert", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 records stored", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 set aside", said.ToString(), StringComparison.Ordinal);
    }
}
