using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watch;

/// <summary>A way to show fixtures as they live.</summary>
internal interface IWatchView
{
    /// <summary>Shows until it is cancelled, which is no error.</summary>
    Task ShowAsync(LiveFeed feed, Watched watched, TimeProvider clock, CancellationToken ending);
}
