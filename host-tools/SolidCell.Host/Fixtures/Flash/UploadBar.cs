using SolidCell.Operations.Commanding;
using Spectre.Console;

namespace SolidCell.Host.Fixtures.Flash;

/// <summary>Shows uploads as bars in a terminal, and as nothing elsewhere: the outcome's line says it all.</summary>
internal static class UploadBar
{
    public static async Task<T> ShowAsync<T>(
        IAnsiConsole console, bool isQuiet, IReadOnlyList<string> fixtures, Func<Func<string, IProgress<UploadProgress>?>, Task<T>> work)
    {
        if (isQuiet || !console.Profile.Out.IsTerminal)
        {
            return await work(_ => null).ConfigureAwait(false);
        }

        return await console.Progress().StartAsync(context =>
        {
            Dictionary<string, ProgressTask> bars =
                fixtures.ToDictionary(fixture => fixture, fixture => context.AddTask(Markup.Escape(fixture)));
            return work(fixture => new Bar(bars[fixture]));
        }).ConfigureAwait(false);
    }

    private sealed class Bar(ProgressTask task) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => task.MaxValue(value.TotalBytes).Value = value.Bytes;
    }
}
