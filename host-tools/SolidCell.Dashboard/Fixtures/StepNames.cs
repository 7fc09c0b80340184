using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>What the steps of a stored protocol are called. Protocols do not change under their hash, so each is read once.</summary>
internal sealed class StepNames(ProtocolRegistry protocols)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _known = [];

    /// <summary>Null when the host does not know the protocol.</summary>
    public string? Find(StoredTest? test, long stepIndex)
    {
        if (test?.ProtocolSha256 is not { } hash)
        {
            return null;
        }

        string key = Convert.ToHexString(hash);
        if (!_known.TryGetValue(key, out IReadOnlyList<string>? names))
        {
            _known[key] = names = Read(protocols.Find(hash));
        }

        return stepIndex >= 0 && stepIndex < names.Count ? names[(int)stepIndex] : null;
    }

    private static IReadOnlyList<string> Read(StoredProtocol? stored)
    {
        if (stored is null || ProtocolReader.Read(stored.Source, stored.Name).Protocol is not { } protocol)
        {
            return [];
        }

        return ProgramCompiler.Compile(protocol).StepNames;
    }
}
