using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.Serve;

/// <summary>What 'retention' leaves out of tests of 2023 and what it refuses, in Whole/retention.txt.</summary>
public sealed class WholeRetentionTests : IDisposable
{
    private static readonly string[] Commands =
    [
        "retention", "retention --older 0", "retention --older 36501", "retention --larger 0", "retention --larger 1000001",
        "retention --older 1 --every 0", "retention --older 1 --every 86401", "retention --every 60", "retention --older 36500 --every 86400",
        "retention --larger 1000000 --every 86400", "retention --older 1 --every 86400 --dry-run",
        "retention --older 1 --every 86400 --dry-run --json", "retention --older 1 --every 86400", "retention --older 1 --every 1 --json",
    ];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_is_left_out_is_said_as_it_was()
    {
        HandMadeTests.Write(_store.Database);
        var session = new CommandLineSession(_store.Directory);
        string text = await session.TextAsync(Commands);
        await File.WriteAllTextAsync(Path.Combine(_store.Directory, "config.json"), """{"retention":{"older_days":1}}""",
            TestContext.Current.CancellationToken);
        GoldenText.Check(text + await session.TextAsync("retention", "retention --json"), "tests", "SolidCell.Host.Tests", "Serve", "Whole",
            "retention.txt");
    }
}
