using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Exchange;

/// <summary>Prepares the steps of a protocol for formats that know neither growing currents nor an end of the test in the middle.</summary>
internal static class FlatSteps
{
    public static IReadOnlyList<ProtocolStep> Of(Protocol protocol, LossList losses)
    {
        var steps = new List<ProtocolStep>();
        foreach (ProtocolStep step in protocol.Steps)
        {
            if (step is StopStep)
            {
                SayWhatFollows(protocol.Steps, step, losses);
                break;
            }

            steps.Add(step is LoopStep loop ? WithoutStops(loop, losses) : step);
        }

        return new Unrolling(losses).Of(steps);
    }

    private static void SayWhatFollows(IReadOnlyList<ProtocolStep> steps, ProtocolStep stop, LossList losses)
    {
        if (!ReferenceEquals(steps[^1], stop))
        {
            losses.Treatment($"line {stop.At.Line}, stop", "the steps after it, which only a `go-to` reaches, are left out",
                "Write them into a protocol of their own.");
        }
    }

    private static LoopStep WithoutStops(LoopStep loop, LossList losses)
    {
        foreach (StopStep stop in loop.Body.OfType<StopStep>())
        {
            losses.Treatment($"line {stop.At.Line}, stop", "the format cannot end a test within a loop: left out", "Take the loop away.");
        }

        return loop with
        {
            Body =
            [
                .. loop.Body.Where(step => step is not StopStep)
                    .Select(step => step is LoopStep inner ? WithoutStops(inner, losses) : step),
            ],
        };
    }
}
