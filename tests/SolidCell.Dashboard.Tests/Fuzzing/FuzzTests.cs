using SolidCell.Store;

namespace SolidCell.Dashboard.Tests.Fuzzing;

/// <summary>A short run of what `SolidCell.Benchmarks fuzz` does a million times.</summary>
public sealed class FuzzTests : IDisposable
{
    private const int Mutations = 3000;
    private const int Seed = 20261129;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-fuzz-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task After_batches_that_are_nearly_real_ingest_a_restart_the_API_and_alerts_work()
    {
        using var said = new StringWriter();
        await new FuzzRun(StoreDatabase.Open(_folder.FullName), Seed).RunAsync(Mutations, said, TestContext.Current.CancellationToken);
        await FuzzLook.RunAsync(_folder.FullName, said, TestContext.Current.CancellationToken);
        Assert.Contains("an emergency stop raised its alert", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 records stored", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 set aside", said.ToString(), StringComparison.Ordinal);
    }
}
