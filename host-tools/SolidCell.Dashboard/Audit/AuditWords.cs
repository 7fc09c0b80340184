using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Audit;

/// <summary>What was sent and answered, in words; what is not known is shown as it was kept.</summary>
internal static class AuditWords
{
    private const int ShownHash = 8;

    public static AuditLine Of(StoredCommand command)
    {
        string[] words = command.Detail.Split(' ');
        return command.Name switch
        {
            "protocol" when words.Length == 4 && words[1].Split('+') is [var offset, var length] => Upload(command, words[0], offset, length, words[3]),
            "start" when words.Length == 4 => Line(command, Start(words)),
            _ => Line(command, command.Detail),
        };
    }

    /// <summary>An upload begins with a question: an empty part at the end, which the fixture refuses with the place from which on it lacks the program.</summary>
    private static AuditLine Upload(StoredCommand command, string hash, string offset, string length, string total) => length == "0"
        ? Line(command, $"asks how much of program {Short(hash)} the fixture has") with { Outcome = command.Outcome is null ? null : "answered", Answer = command.Outcome == "done" ? "all of it" : command.Answer }
        : Line(command, $"program {Short(hash)}, bytes {offset} to {End(offset, length)} of {total}");

    private static string Start(string[] words) => long.TryParse(words[1], out long area) && long.TryParse(words[2], out long capacity)
        ? string.Create(CultureInfo.InvariantCulture, $"{(words[0] == "0" ? nameof(CellKind.Symmetric) : nameof(CellKind.Full)).ToLowerInvariant()} cell, {area / 1e8:0.####} cm²{(capacity > 0 ? $", {capacity / 1e6:0.###} mAh" : "")}")
        : string.Join(' ', words);

    private static string End(string offset, string length) =>
        int.TryParse(offset, out int from) && int.TryParse(length, out int count) ? (from + count).ToString(CultureInfo.InvariantCulture) : "?";

    private static string Short(string hash) => hash.Length > ShownHash ? hash[..ShownHash] : hash;

    private static AuditLine Line(StoredCommand command, string detail) => new(
        Convert.ToHexStringLower(command.CorrelationId), command.Fixture, command.Client, command.Name, detail, command.Sent, command.Answered, command.Outcome, command.Answer);
}
