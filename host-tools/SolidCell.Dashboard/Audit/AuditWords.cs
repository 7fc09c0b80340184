using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Operations.Commanding;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Audit;

/// <summary>What was sent and answered, as text; what is not known is shown as it was kept.</summary>
internal static class AuditWords
{
    private const int ShownHash = 8;

    public static AuditLine Of(StoredCommand command)
    {
        string[] words = command.Detail.Split(' ');
        return command.Name switch
        {
            UploadPart.CommandName when UploadPart.Parse(command.Detail) is { } part => Upload(command, part),
            "start" when words.Length == 4 => Line(command, Start(words)),
            _ => Line(command, command.Detail),
        };
    }

    /// <summary>
    /// An upload begins with a question: an empty part at the end, which the fixture refuses with the place from which on it lacks the
    /// program.
    /// </summary>
    private static AuditLine Upload(StoredCommand command, UploadPart part)
    {
        string hash = part.ProgramSha256[..ShownHash];
        return part.IsQuestion
            ? Line(command, $"asks how much of program {hash} the fixture has") with
            {
                Outcome = command.Outcome is null ? null : "answered",
                Answer = command.Outcome == "done" ? "all of it" : command.Answer,
            }
            : Line(command, $"program {hash}, bytes {part.Offset} to {part.End} of {part.Total}");
    }

    private static string Start(string[] words) => long.TryParse(words[1], out long area) && long.TryParse(words[2], out long capacity)
        ? string.Create(
            CultureInfo.InvariantCulture,
                $"{(Enum.TryParse(words[0], out CellKind kind) ? CellKindName.Of(kind) : words[0])} cell, {area / 1e8:0.####} cm²{(capacity > 0 ? $", {capacity / 1e6:0.###} mAh" : "")}")
        : string.Join(' ', words);

    private static AuditLine Line(StoredCommand command, string detail) => new(
        Convert.ToHexStringLower(command.CorrelationId), command.Fixture, command.Client, command.Name, detail, command.Sent,
        command.Answered, command.Outcome, command.Answer);
}
