using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Operations;
using SolidCell.Operations.Guiding;

namespace SolidCell.Dashboard.Calibration;

/// <summary>/api/fixtures/{name}/calibration/...: a calibration step by step, as 'solidcell calibrate' leads through it.</summary>
internal static class GuideEndpoints
{
    public static void MapGuide(this RouteGroupBuilder fixture)
    {
        fixture.MapGet("/calibration/guide", (string name, CalibrationGuides guides) => guides.Visit(name)?.State ?? ConversationState.None)
            .WithSummary("How far the guided calibration is; who began it and does not ask for 5 minutes ends it");
        fixture.MapPost("/calibration/guide", Begin).WithSummary("Begin a guided calibration").ProducesProblem(400);
        fixture.MapPost("/calibration/answer", Answer).WithSummary("Say that a step is done, or what the voltmeter showed")
            .ProducesProblem(400);
        fixture.MapPost("/calibration/cancel", Cancel).WithSummary("End the guided calibration; what it changed is taken back")
            .ProducesProblem(400);
        fixture.MapPost("/calibration/undo", UndoAsync).WithSummary("Take the last guided calibration back, by its certificate")
            .ProducesProblem(400);
    }

    private static Ok<ConversationState> Begin(string name, GuideRequest request, CalibrationGuides guides) =>
        TypedResults.Ok(guides.Begin(name, request.Order()).State);

    private static Ok<ConversationState> Answer(string name, GuideAnswer answer, CalibrationGuides guides)
    {
        CalibrationConversation conversation = Required(name, guides);
        conversation.Touch();
        conversation.Answer(answer.Step, answer.LowVolts, answer.HighVolts);
        return TypedResults.Ok(conversation.State);
    }

    private static Ok<ConversationState> Cancel(string name, CalibrationGuides guides)
    {
        CalibrationConversation conversation = Required(name, guides);
        conversation.Cancel();
        return TypedResults.Ok(conversation.State);
    }

    private static async Task<Ok<CalibrationCertificate>> UndoAsync(
        string name, CalibrationGuides guides, CancellationToken cancellation) =>
        TypedResults.Ok(await guides.UndoAsync(name, cancellation).ConfigureAwait(false));

    /// <exception cref="OperationException">There is none.</exception>
    private static CalibrationConversation Required(string name, CalibrationGuides guides) =>
        guides.Find(name) ?? throw new OperationException($"No guided calibration of {name} has begun.");
}
