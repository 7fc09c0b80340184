using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Reading;

namespace SolidCell.Operations;

/// <summary>
/// A program that a fixture is to start: its hash for the fixture, its protocol for the checks and for the person who confirms the limits.
/// </summary>
public sealed record HeldProgram(byte[] Sha256, Protocol Protocol, string Source)
{
    public string Sha256Text => Convert.ToHexStringLower(Sha256);

    public static HeldProgram Of(FlashPlan plan) => new(plan.Program.Sha256, plan.Protocol, plan.Source);

    /// <exception cref="OperationException">Its text cannot be read, so nobody could confirm its limits.</exception>
    public static HeldProgram Of(StoredProtocol stored)
    {
        ProtocolCheck check = ProtocolReader.Read(stored.Source, stored.Name);
        return check.Protocol is { } protocol
            ? new HeldProgram(stored.Sha256, protocol, stored.Source)
            : throw new OperationException(
                $"The stored text of {stored.Name} cannot be read by this version; flash the protocol anew: "
                + check.Describe(check.Problems.First(problem => problem.Severity == Severity.Error)));
    }
}
