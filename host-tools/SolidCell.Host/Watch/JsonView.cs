using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watch;

/// <summary>One JSON object a line for every message.</summary>
internal sealed class JsonView(TextWriter output) : IWatchView
{
    public async Task ShowAsync(LiveFeed feed, Watched watched, TimeProvider clock, CancellationToken ending)
    {
        await foreach (HeardFixture heard in ReadingStream.ReadAsync(feed, watched, clock, ending).ConfigureAwait(false))
        {
            await output.WriteLineAsync(ReadingText.ToJson(heard).ToJsonString(JsonText.Line)).ConfigureAwait(false);
        }
    }
}
