using SolidCell.Operations;
using SolidCell.Protocols.Model;

namespace SolidCell.Host.CommandLine;

/// <summary>The protocol of a run: its text, and the program the fixtures get.</summary>
public sealed record RunProtocol(FlashPlan Plan)
{
    public string Name => Parsed.Name;

    public Protocol Parsed => Plan.Protocol;

    /// <summary>Reads a file, or a built-in protocol when the name is one.</summary>
    /// <exception cref="UserErrorException">There is none of that name, or it has errors.</exception>
    public static RunProtocol Load(string fileOrName) => Of(ProtocolSource.Find(fileOrName));

    /// <summary>A built-in protocol, whatever files there are.</summary>
    public static RunProtocol Ready(string name) => Of(ProtocolSource.Ready(name));

    private static RunProtocol Of(ProtocolSource source) => new(FlashPlan.Of(source.Protocol(), source.Text));
}
