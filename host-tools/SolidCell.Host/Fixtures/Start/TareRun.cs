using System.Globalization;
using SolidCell.Core.Commands;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Commanding;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>Tares fixtures: what each shows is told and confirmed before the first one is changed, and the tare that was in force is told with the way back to it.</summary>
internal sealed class TareRun(FixtureSession desk, TareOptions options, TextWriter output, Func<string?> answer)
{
    /// <summary>The largest tare that a fixture takes.</summary>
    public const double LargestMegapascals = 20;

    /// <summary>More than this is no offset of a load cell but a working pressure: 2 % of its range. The fixture refuses it too.</summary>
    private const long LargestUnloadedKilopascals = 2000;
    private const long Forced = 1;
    private const long Given = 2;

    /// <exception cref="UserErrorException">A stack looks loaded, or it was not confirmed: nothing was changed.</exception>
    public async Task<IReadOnlyList<FixtureOutcome>> RunAsync(IEnumerable<string> words, CancellationToken cancellation)
    {
        IReadOnlyList<FixtureReading> fixtures = desk.Targets.Resolve(words);
        var before = new Dictionary<string, PressureState>();
        foreach (string fixture in fixtures.Select(reading => reading.Fixture))
        {
            before[fixture] = await ReadAsync(fixture, cancellation).ConfigureAwait(false);
            Check(fixture, before[fixture]);
            output.WriteLine($"{fixture} {before[fixture]}; after it, {After(before[fixture])}");
        }

        Confirm(fixtures.Count);
        return await ManyFixtures.AskAsync(fixtures, fixture => TareAsync(fixture, before[fixture], cancellation)).ConfigureAwait(false);
    }

    private async Task<PressureState> ReadAsync(string fixture, CancellationToken cancellation) =>
        PressureState.Parse(fixture, (await desk.Commander.SendAsync(fixture, CommandRequest.Of(CommandName.ReadConfiguration), cancellation).ConfigureAwait(false)).Detail);

    private void Check(string fixture, PressureState state)
    {
        if (options.ToMegapascals is null && !options.IsForced && state.ShownKilopascals is { } shown && Math.Abs(shown) > LargestUnloadedKilopascals)
        {
            throw new UserErrorException($"{fixture} {state}: more than {PressureState.Megapascals(LargestUnloadedKilopascals)}, 2 % of the range, is a loaded stack, and its working pressure would become zero. Nothing was changed; unload the frame, or give --force.");
        }
    }

    private string After(PressureState before) => options.ToMegapascals is { } to
        ? $"the tare is {PressureState.Megapascals(Kilopascals(to))}"
        : $"zero with a tare of {PressureState.Megapascals(before.TareKilopascals + (before.ShownKilopascals ?? 0))}";

    private void Confirm(int count)
    {
        if (options.IsConfirmed)
        {
            return;
        }

        output.Write(count == 1 ? "Tare it? [y/N] " : $"Tare all {count}? [y/N] ");
        if (answer()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new UserErrorException("Not confirmed, so nothing was changed; answer y, or give --yes.");
        }
    }

    private async Task<FixtureOutcome> TareAsync(string fixture, PressureState before, CancellationToken cancellation)
    {
        long[] arguments = options.ToMegapascals is { } to ? [Given, Kilopascals(to)] : options.IsForced ? [Forced] : [];
        await desk.Commander.SendAsync(fixture, CommandRequest.Of(CommandName.Tare, arguments), cancellation).ConfigureAwait(false);
        PressureState after = await ReadAsync(fixture, cancellation).ConfigureAwait(false);
        string back = (before.TareKilopascals / 1e3).ToString("0.###", CultureInfo.InvariantCulture);
        return new FixtureOutcome(fixture, true, $"the tare is {PressureState.Megapascals(after.TareKilopascals)}; it was {PressureState.Megapascals(before.TareKilopascals)} ('solidcell run tare {fixture} --to {back}' takes that back)");
    }

    private static long Kilopascals(double megapascals) => (long)Math.Round(megapascals * 1000);
}
