using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Operations;
using SolidCell.Operations.Calibrating;

namespace SolidCell.Dashboard.Calibration;

/// <summary>
/// /api/fixtures/{name}/calibration, tare and calibrate. What is in force is read from the fixture itself, before and after.
/// </summary>
internal static class CalibrationEndpoints
{
    /// <summary>20 cm2, what a fixture takes.</summary>
    private const double LargestDieMillimetres = 50;

    private static readonly string Names = string.Join(", ", CalibratedChannel.All.Select(channel => channel.Name));

    public static void MapCalibration(this RouteGroupBuilder fixture)
    {
        fixture.MapGet("/calibration", ReadAsync).WithSummary("The calibrations and the tare in force");
        fixture.MapPost("/tare", TareAsync).WithSummary("Take the force shown for zero, or put a tare in force").ProducesProblem(400);
        fixture.MapPost("/die", SetDieAsync).WithSummary("Say which area the force presses on").ProducesProblem(400);
        fixture.MapPost("/calibrate", CalibrateAsync).WithSummary("Calibrate a channel by two points").ProducesProblem(400);
    }

    private static async Task<Ok<CalibrationView>> ReadAsync(string name, FixtureOperations operations, CancellationToken cancellation) =>
        TypedResults.Ok(View(name, await operations.ReadCalibrationAsync(name, cancellation).ConfigureAwait(false)));

    private static async Task<Results<Ok<CalibrationView>, ProblemHttpResult>> TareAsync(
        string name, TareRequest request, FixtureOperations operations, CancellationToken cancellation)
    {
        if (request.ToNewtons is { } to && !(Math.Abs(to) <= TareOrder.LargestNewtons))
        {
            return Problems.Invalid($"A tare is {-TareOrder.LargestNewtons} to {TareOrder.LargestNewtons} N ('to_newtons').");
        }

        TarePlan plan = await operations.PlanTareAsync(name, new TareOrder(request.ToNewtons, request.IsForced), cancellation)
            .ConfigureAwait(false);
        await operations.TareAsync(plan, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(View(name, await operations.ReadCalibrationAsync(name, cancellation).ConfigureAwait(false)));
    }

    private static async Task<Results<Ok<CalibrationView>, ProblemHttpResult>> SetDieAsync(
        string name, DieRequest request, FixtureOperations operations, CancellationToken cancellation)
    {
        if (request.DiameterMillimetres is not (>= 0 and <= LargestDieMillimetres))
        {
            return Problems.Invalid($"The die has 0 (the cell's electrode) to {LargestDieMillimetres} mm ('diameter_millimetres').");
        }

        double diameter = request.DiameterMillimetres.Value;
        long area = (long)Math.Round(Math.PI * diameter * diameter / 4 * 1e6);
        return TypedResults.Ok(View(name, await operations.SetDieAsync(name, area, cancellation).ConfigureAwait(false)));
    }

    private static async Task<Ok<CalibrationView>> CalibrateAsync(
        string name, CalibrationRequest request, FixtureOperations operations, CancellationToken cancellation)
    {
        CalibrationPlan plan = await operations.PlanCalibrationAsync(name, Order(request), cancellation).ConfigureAwait(false);
        return TypedResults.Ok(View(name, await operations.CalibrateAsync(plan, cancellation).ConfigureAwait(false)));
    }

    /// <exception cref="OperationException">Something that is needed was not said, or is not known.</exception>
    private static CalibrationOrder Order(CalibrationRequest request)
    {
        CalibratedChannel channel = CalibratedChannel.Find(request.Channel ?? "")
            ?? throw new OperationException($"There is no channel '{request.Channel}' ('channel'); there are {Names}.");
        if (request.IsNominal == request.Points is not null)
        {
            throw new OperationException("Give two 'points', or 'is_nominal': true.");
        }

        return request.Points switch
        {
            null => new CalibrationOrder(channel, null),
            [{ Shown: { } low, True: { } lowTrue }, { Shown: { } high, True: { } highTrue }] =>
                CalibrationOrder.By(channel, (low, lowTrue), (high, highTrue)),
            _ => throw new OperationException("A calibration has two 'points', each with 'shown' and 'true'."),
        };
    }

    private static CalibrationView View(string name, CalibrationState state) => new(
        name, state.Stack.ShownMillinewtons / 1e3, state.Stack.ShownKilopascals / 1e3, state.Stack.TareMillinewtons / 1e3,
        state.Stack.PressedSquareCentimetres, Diameter(state.Stack.DieSquareMicrometres),
        [.. CalibratedChannel.All.Select(channel => View(channel, state.Channels[channel.Name]))]);

    private static double? Diameter(long squareMicrometres) =>
        squareMicrometres == 0 ? null : Math.Round(Math.Sqrt(squareMicrometres * 4 / Math.PI) / 1e3, 3);

    private static ChannelView View(CalibratedChannel channel, CalibrationPoints points) => new(
        channel.Name, channel.ShownUnit, channel.TrueUnit, points.LowReading / channel.ShownFactor, points.LowValue / channel.TrueFactor,
        points.HighReading / channel.ShownFactor, points.HighValue / channel.TrueFactor);
}
