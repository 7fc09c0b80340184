using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.CellTests;

/// <summary>/api/tests/{id}/labels and /notes: group, tags, archive, deletion and notes of a test, and the way back for a day.</summary>
internal static class LabelEndpoints
{
    public static void MapLabels(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/tests/{id}").WithTags("Tests").ProducesProblem(404).ProducesProblem(400);
        group.MapGet("/labels", (string id, TestFinder finder, TestEditor editor) => Change(id, finder, editor, _ => { }))
            .WithSummary("Group, tags and notes of a test");
        group.MapPost(
            "/labels", (string id, LabelOrder order, TestFinder finder, TestEditor editor) =>
                Change(id, finder, editor, test => editor.Edit(test.TestId, labels => With(labels, order))))
            .WithSummary("Say what a test belongs to, archive or delete it");
        group.MapPost("/labels/undo", Undo).WithSummary("Take the last change back, within a day");
        group.MapPost(
            "/notes", (string id, NoteOrder order, TestFinder finder, TestEditor editor) =>
                Change(id, finder, editor, test => editor.AddNote(test.TestId, order.Note ?? ""))).WithSummary("Add a note");
    }

    private static TestLabels With(TestLabels labels, LabelOrder order) => labels with
    {
        Group = order.Group?.Trim() ?? labels.Group,
        Tags = order.Tags ?? labels.Tags,
        IsArchived = order.IsArchived ?? labels.IsArchived,
        IsDeleted = order.IsDeleted ?? labels.IsDeleted,
    };

    private static Results<Ok<LabelsView>, ProblemHttpResult> Undo(string id, TestFinder finder, TestEditor editor)
    {
        byte[]? test = finder.Find(id)?.TestId
            ?? (id.Length >= 4 && id.All(char.IsAsciiHexDigit) && editor.Deleted(id) is [var deleted] ? deleted : null);
        return test is null ? NoTest(id) : Carried(test, editor, () => editor.Undo(test));
    }

    private static Results<Ok<LabelsView>, ProblemHttpResult> Change(
        string id, TestFinder finder, TestEditor editor, Action<StoredTest> change) =>
        finder.Find(id) is { } test ? Carried(test.TestId, editor, () => change(test)) : NoTest(id);

    private static Results<Ok<LabelsView>, ProblemHttpResult> Carried(byte[] testId, TestEditor editor, Action change)
    {
        try
        {
            change();
            TestLabels labels = editor.Read(testId);
            return TypedResults.Ok(new LabelsView(
                labels.Group, labels.Tags, labels.IsArchived,
                labels.IsDeleted, [.. editor.Notes(testId).Select(note => new NoteView(note.Written, note.Client, note.Text))]));
        }
        catch (StoreException problem)
        {
            return Problems.Invalid(problem.Message);
        }
    }

    private static ProblemHttpResult NoTest(string id) =>
        Problems.NotFound($"There is no test '{id}', or more than one begins so; GET /api/tests lists them.");
}
