using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Operations;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Commanding;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>
/// Calibrates a fixture: what is in force is shown and the change confirmed before it is sent, and the way back is told after it.
/// </summary>
internal sealed class CalibrationRun(FixtureSession desk, bool isConfirmed, TextWriter output, Func<string?> answer)
{
    /// <summary>Writes the calibrations in force as lines, and as JSON where a writer for it is given.</summary>
    /// <exception cref="UserErrorException">The fixture is not known or not connected.</exception>
    /// <exception cref="CommandFailedException">It did not answer.</exception>
    public async Task ShowAsync(string word, TextWriter? json, CancellationToken cancellation)
    {
        string fixture = Find(word);
        CalibrationState state = await desk.Operations.ReadCalibrationAsync(fixture, cancellation).ConfigureAwait(false);
        output.WriteLine($"{fixture} {state.Stack}");
        foreach (CalibratedChannel channel in CalibratedChannel.All)
        {
            output.WriteLine($"  {channel.Name,-14}{state.Channels[channel.Name].Text(channel)}");
        }

        json?.WriteLine(ToJson(fixture, state).ToJsonString(JsonText.Line));
    }

    /// <exception cref="UserErrorException">The fixture is not known or not connected, or it was not confirmed: nothing was
    /// changed.</exception>
    public async Task<FixtureOutcome> RunAsync(string word, CalibrationOrder order, CancellationToken cancellation)
    {
        string fixture = Find(word);
        try
        {
            CalibrationPlan plan = await desk.Operations.PlanCalibrationAsync(fixture, order, cancellation).ConfigureAwait(false);
            string next = order.Points is { } points ? points.Text(order.Channel) + " as shown now" : "the nominal calibration";
            output.WriteLine($"{fixture}, {order.Channel.Name}: in force is {plan.PointsBefore.Text(order.Channel)}; after it, {next}");
            Confirm();
            CalibrationState after = await desk.Operations.CalibrateAsync(plan, cancellation).ConfigureAwait(false);
            return new FixtureOutcome(fixture, true, Done(plan, after));
        }
        catch (Exception refusal) when (refusal is CommandFailedException or OperationException)
        {
            return new FixtureOutcome(fixture, false, refusal.Message);
        }
    }

    /// <summary>Sets the diameter of the die in mm; 0 for the electrode of the cell under test.</summary>
    /// <exception cref="UserErrorException">The fixture is not known or not connected, or it was not confirmed: nothing was
    /// changed.</exception>
    public async Task<FixtureOutcome> SetDieAsync(string word, double diameterMillimetres, CancellationToken cancellation)
    {
        string fixture = Find(word);
        try
        {
            CalibrationState before = await desk.Operations.ReadCalibrationAsync(fixture, cancellation).ConfigureAwait(false);
            output.WriteLine($"{fixture} {before.Stack}; after it, the force presses on {DieText(diameterMillimetres)}");
            Confirm();
            long area = (long)Math.Round(Math.PI * diameterMillimetres * diameterMillimetres / 4 * 1e6);
            CalibrationState after = await desk.Operations.SetDieAsync(fixture, area, cancellation).ConfigureAwait(false);
            return new FixtureOutcome(fixture, true, after.Stack.ToString());
        }
        catch (Exception refusal) when (refusal is CommandFailedException or OperationException)
        {
            return new FixtureOutcome(fixture, false, refusal.Message);
        }
    }

    private static string DieText(double diameterMillimetres) => diameterMillimetres == 0
        ? "the electrode of the cell under test"
        : string.Create(CultureInfo.InvariantCulture, $"a die of {diameterMillimetres} mm");

    private static string Done(CalibrationPlan plan, CalibrationState after)
    {
        CalibratedChannel channel = plan.Order.Channel;
        string back = $"solidcell run calibrate {plan.Fixture} --channel {channel.Name} {plan.WayBack(after)}";
        return $"{channel.Name} is calibrated by {after.Channels[channel.Name].Text(channel)} ('{back}' takes that back)";
    }

    private string Find(string word)
    {
        string[] names = [.. desk.Targets.Resolve([word]).Select(reading => reading.Fixture)];
        return names.Length == 1
            ? names[0] : throw new UserErrorException($"'{word}' is {names.Length} fixtures; each is calibrated by points of its own.");
    }

    private void Confirm()
    {
        if (isConfirmed)
        {
            return;
        }

        output.Write("Calibrate it? [y/N] ");
        if (answer()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new UserErrorException("Not confirmed, so nothing was changed; answer y, or give --yes.");
        }
    }

    private static JsonObject ToJson(string fixture, CalibrationState state) => new()
    {
        ["fixture"] = fixture,
        ["stack_newtons"] = state.Stack.ShownMillinewtons / 1e3,
        ["stack_megapascals"] = state.Stack.ShownKilopascals / 1e3,
        ["tare_newtons"] = state.Stack.TareMillinewtons / 1e3,
        ["pressed_square_centimetres"] = state.Stack.PressedSquareCentimetres,
        ["die_square_centimetres"] = state.Stack.DieSquareMicrometres / 1e8,
        ["channels"] = new JsonArray([.. CalibratedChannel.All.Select(channel => ToJson(channel, state.Channels[channel.Name]))]),
    };

    private static JsonObject ToJson(CalibratedChannel channel, CalibrationPoints points) => new()
    {
        ["channel"] = channel.Name,
        ["shown_unit"] = channel.ShownUnit,
        ["true_unit"] = channel.TrueUnit,
        ["low_shown"] = points.LowReading / channel.ShownFactor,
        ["low_true"] = points.LowValue / channel.TrueFactor,
        ["high_shown"] = points.HighReading / channel.ShownFactor,
        ["high_true"] = points.HighValue / channel.TrueFactor,
    };
}
