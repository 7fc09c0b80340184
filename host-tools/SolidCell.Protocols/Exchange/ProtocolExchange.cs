using SolidCell.Core.Schedule;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Exchange.Aurora;
using SolidCell.Protocols.Exchange.PyBamm;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange;

/// <summary>Carries protocols from and to the formats of other programs, and lists everything that could not be carried as it is.</summary>
public static class ProtocolExchange
{
    /// <summary>How people call a format.</summary>
    public static string Name(ExchangeFormat format) => format == ExchangeFormat.Aurora ? "aurora-unicycler" : "PyBaMM";

    /// <summary>The format of a text, or null when it is neither.</summary>
    public static ExchangeFormat? Recognise(string text) => FormatRecognizer.Recognise(text);

    /// <summary>Reads a text of another format.</summary>
    /// <exception cref="ProtocolException">It cannot be read, or means something that no protocol can say; the message says where.</exception>
    public static ImportedProtocol Import(string text, ExchangeFormat format, ImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(text);
        var losses = new LossList();
        Protocol protocol = format == ExchangeFormat.Aurora
            ? new AuroraImport(AuroraReader.Read(text), request, losses).Read()
            : new PyBammImport(PyBammFile.Read(text), request, losses).Read();
        CheckRates(protocol);
        return Checked(ProtocolYaml.Write(protocol, Comment(format, request, losses.All)), format, losses.All);
    }

    /// <summary>
    /// Writes a protocol in another format; the areal units become those of its own area, of a 10 mm pellet when it names none.
    /// </summary>
    /// <exception cref="ProtocolException">Nothing of it can be carried, or it would be too long.</exception>
    public static ExportedProtocol Export(Protocol protocol, ExchangeFormat format)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var losses = new LossList();
        if (PerGram.IsUsedBy(protocol))
        {
            protocol = protocol with { Steps = PerGram.Resolve(protocol.Steps, protocol.Cell) };
            losses.Notation("steps", "what is per gram is written as what it is for the protocol's `active-mass`");
        }

        string text = format == ExchangeFormat.Aurora
            ? new AuroraExport(protocol, losses).Write() : new PyBammExport(protocol, losses).Write();
        return new ExportedProtocol(text, losses.All);
    }

    /// <summary>An end by a C-rate is compiled into a current, which the capacity of the cell gives.</summary>
    private static void CheckRates(Protocol protocol)
    {
        if (protocol.Cell.CapacityNanoampHours is null && EndsByRate(protocol.Steps))
        {
            throw new ProtocolException(
                "a step ends when the current falls below a C-rate, and nothing says the capacity of the cell; give it, in mAh: --capacity 2.4");
        }
    }

    private static bool EndsByRate(IEnumerable<ProtocolStep> steps) => steps.Any(step => step switch
    {
        LoopStep loop => EndsByRate(loop.Body),
        TimedStep timed => timed.Limits.Any(limit => limit.Unit == CurrentUnit.MicroC),
        _ => false,
    });

    /// <summary>What was made is read as any protocol, so that nothing gets around the rules of the format.</summary>
    private static ImportedProtocol Checked(string yaml, ExchangeFormat format, IReadOnlyList<Loss> losses)
    {
        ProtocolCheck check = ProtocolReader.Read(yaml, "the protocol");
        if (check.Protocol is { } protocol)
        {
            return new ImportedProtocol(format, yaml, protocol, check.Problems, losses);
        }

        string[] lines = yaml.Split('\n');
        throw new ProtocolException(string.Join(Environment.NewLine, check.Problems.Where(problem => problem.Severity == Severity.Error)
            .Select(problem => $"as a protocol, `{lines[problem.Line - 1].Trim()}`: {problem.Message}").Distinct()));
    }

    private static string Comment(ExchangeFormat format, ImportRequest request, IReadOnlyList<Loss> losses)
    {
        string head = $"Imported by solidcell from {request.Origin} ({Name(format)}).";
        return losses.Count == 0 ? head
            : string.Join('\n', losses.Select(loss => $"- {loss.Where}: {loss.What}").Prepend(head + " Not carried as it is there:"));
    }
}
