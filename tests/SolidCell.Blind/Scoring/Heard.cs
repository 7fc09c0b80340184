using System.Text.Json;
using SolidCell.Blind.Traces;
using SolidCell.Core.Measurement;
using SolidCell.Replay;

namespace SolidCell.Blind.Scoring;

/// <summary>An event that `replay` printed.</summary>
public sealed record HeardEvent(string Kind, double Onset, double Detected, string Cause)
{
    public bool IsHard => Kind == "hard-short";
}

/// <summary>A trace and all that `replay --json` said of it.</summary>
public sealed record Heard(BlindTrace Trace, IReadOnlyList<HeardEvent> Events)
{
    /// <summary>Witnesses on the host that suspect, and from when on, in seconds.</summary>
    public IReadOnlyList<(string Name, double From)> Suspects { get; init; } = [];

    /// <exception cref="InvalidOperationException">The trace could not be replayed.</exception>
    public static Heard Of(BlindTrace trace)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var options = new ReplayOptions
        {
            File = trace.File,
            AreaSquareCentimetres = trace.AreaSquareCentimetres,
            Kind = trace.IsFull ? CellKind.Full : CellKind.Symmetric,
            CapacityMilliampHours = trace.CapacityMilliampHours,
            Json = true,
        };
        return ReplayRunner.Run(options, output, errors) == 0
            ? Of(trace, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            : throw new InvalidOperationException($"{trace.Name}: {errors}");
    }

    /// <summary>The first event that began within these times, some seconds of slack before included.</summary>
    public HeardEvent? First(double from, double to) =>
        Events.Where(found => found.Detected >= from && found.Onset <= to).MinBy(found => found.Detected);

    private static Heard Of(BlindTrace trace, string[] lines) => new(trace, [.. lines.Select(Read).OfType<HeardEvent>()])
    {
        Suspects = [.. JsonDocument.Parse(lines[^1]).RootElement.GetProperty("witnesses").EnumerateArray()
            .Where(witness => witness.GetProperty("verdict").GetString() is "suspects" or "proves")
            .Select(witness => (witness.GetProperty("witness").GetString()!, witness.GetProperty("from_h").GetDouble() * 3600))],
    };

    private static HeardEvent? Read(string line)
    {
        JsonElement json = JsonDocument.Parse(line).RootElement;
        return json.GetProperty("kind").GetString() is "soft-short" or "hard-short"
            ? new HeardEvent(json.GetProperty("kind").GetString()!, json.GetProperty("test_time_s").GetDouble(),
                json.GetProperty("detected_time_s").GetDouble(), json.GetProperty("cause").GetString()!)
            : null;
    }
}
