using SolidCell.Host.CommandLine;
using SolidCell.Host.Protocols;
using SolidCell.Ingest.Commanding;
using SolidCell.Ingest.Live;
using SolidCell.Protocols.Model;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>The protocol that a fixture is to start: its hash for the fixture, its text for the person who confirms its limits.</summary>
internal sealed record HeldProtocol(byte[] Sha256, Protocol Protocol)
{
    private const int HashBytes = 32;

    /// <summary>A file or a built-in protocol; the fixture must hold it, or it refuses.</summary>
    public static HeldProtocol Named(string fileOrName)
    {
        Protocol protocol = ProtocolSource.Find(fileOrName).Protocol();
        return new HeldProtocol(ProgramFile.Compile(protocol).Sha256, protocol);
    }

    /// <summary>What the fixture says it holds; from one that does not say, what was flashed to it last from this data directory.</summary>
    /// <exception cref="UserErrorException">Neither is known.</exception>
    public static HeldProtocol Of(FixtureReading fixture, StoreDatabase database)
    {
        byte[] sha256 = Said(fixture) ?? FlashedPrograms.Of(fixture.Fixture, new AuditReader(database)).FirstOrDefault()
            ?? throw new UserErrorException($"Which protocol {fixture.Fixture} holds is not known here; flash it first ('solidcell flash {fixture.Fixture} PROTOCOL') or name it with --protocol.");
        StoredProtocol stored = new ProtocolRegistry(database, TimeProvider.System).Find(sha256)
            ?? throw new UserErrorException($"{fixture.Fixture} holds a protocol that this data directory does not know (SHA-256 {Convert.ToHexStringLower(sha256)[..12]}); flash it anew, or name its file with --protocol.");
        return new HeldProtocol(sha256, new ProtocolSource(stored.Name, stored.Source).Protocol());
    }

    private static byte[]? Said(FixtureReading fixture) => fixture.ProgramSha256 is { Length: 2 * HashBytes } hash && hash.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hash) : null;
}
