using SolidCell.Protocols;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;

namespace SolidCell.Operations;

/// <summary>A protocol that was read without errors, its text, and the program that fixtures get.</summary>
public sealed record FlashPlan(Protocol Protocol, string Source, CompiledProgram Program)
{
    public string Sha256Text => Convert.ToHexStringLower(Program.Sha256);

    /// <param name="protocol">Read from <paramref name="source"/>.</param>
    /// <param name="source">Its text, which the store keeps.</param>
    /// <param name="areaSquareCentimetres">Only matters for a `current-below` per area; null for the protocol's own.</param>
    /// <param name="activeMassMicrograms">Only matters for what is given per gram; null for the protocol's own.</param>
    /// <exception cref="OperationException">The program is too large for a fixture.</exception>
    public static FlashPlan Of(Protocol protocol, string source, double? areaSquareCentimetres = null, long? activeMassMicrograms = null)
    {
        try
        {
            return new FlashPlan(protocol, source, ProgramCompiler.Compile(protocol, areaSquareCentimetres, activeMassMicrograms));
        }
        catch (ProtocolException problem)
        {
            throw new OperationException(problem.Message, problem);
        }
    }
}
