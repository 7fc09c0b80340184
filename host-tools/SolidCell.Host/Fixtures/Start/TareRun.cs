using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Operations.Calibrating;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>
/// Tares fixtures: what each shows is reported and confirmed before the first one is changed, and the tare that was in force is reported
/// with the way back to it.
/// </summary>
internal sealed class TareRun(FixtureSession desk, TareOrder order, bool isConfirmed, TextWriter output, Func<string?> answer)
{
    /// <exception cref="UserErrorException">It was not confirmed: nothing was changed.</exception>
    /// <exception cref="OperationException">A stack looks loaded: nothing was changed.</exception>
    public async Task<IReadOnlyList<FixtureOutcome>> RunAsync(IEnumerable<string> words, CancellationToken cancellation)
    {
        IReadOnlyList<FixtureReading> fixtures = desk.Targets.Resolve(words);
        var plans = new Dictionary<string, TarePlan>();
        foreach (string fixture in fixtures.Select(reading => reading.Fixture))
        {
            TarePlan plan = plans[fixture] = await desk.Operations.PlanTareAsync(fixture, order, cancellation).ConfigureAwait(false);
            output.WriteLine($"{fixture} {plan.Before}; after it, {After(plan)}");
        }

        Confirm(fixtures.Count);
        return await ManyFixtures.AskAsync(fixtures, fixture => TareAsync(plans[fixture], cancellation)).ConfigureAwait(false);
    }

    private static string After(TarePlan plan) => plan.Order.ToMillinewtons is not null
        ? $"the tare is {StackState.Newtons(plan.AfterMillinewtons)}"
        : $"zero with a tare of {StackState.Newtons(plan.AfterMillinewtons)}";

    private void Confirm(int count)
    {
        if (isConfirmed)
        {
            return;
        }

        output.Write(count == 1 ? "Tare it? [y/N] " : $"Tare all {count}? [y/N] ");
        if (answer()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new UserErrorException("Not confirmed, so nothing was changed; answer y, or give --yes.");
        }
    }

    private async Task<FixtureOutcome> TareAsync(TarePlan plan, CancellationToken cancellation)
    {
        StackState after = await desk.Operations.TareAsync(plan, cancellation).ConfigureAwait(false);
        string back = (plan.Before.TareMillinewtons / 1e3).ToString("0.###", CultureInfo.InvariantCulture);
        string before = StackState.Newtons(plan.Before.TareMillinewtons);
        return new FixtureOutcome(plan.Fixture,
            true, $"the tare is {StackState.Newtons(after.TareMillinewtons)}; it was {before} ('solidcell run tare {plan.Fixture} --to {back}' takes that back)");
    }
}
