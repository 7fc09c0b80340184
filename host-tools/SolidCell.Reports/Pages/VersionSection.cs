using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SolidCell.Analysis.Export;
using SolidCell.Analysis.Results;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Pages;

/// <summary>What the numbers of a test come from, so that somebody else can make them again.</summary>
internal static class VersionSection
{
    public static IEnumerable<(string What, string Value)> Lines(ReportedTest reported, string version)
    {
        StoredTest test = reported.Test;
        using var reader = new TestReader(reported.Database);
        StoredProtocol? protocol = test.ProtocolSha256 is { } hash
            ? new ProtocolRegistry(reported.Database, TimeProvider.System).Find(hash) : null;
        IEnumerable<(string, string)> lines =
        [
            ("test", test.Id),
            ("fixture", test.Fixture),
            ("started", test.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC"),
            ("run on virtual cells", new RunRegistry(reported.Database, TimeProvider.System).SeedOf(test.TestId) is { } seed
                ? string.Create(CultureInfo.InvariantCulture, $"seed {seed}") : ""),
            ("firmware and detector", FirmwareName.Of(reader.FirmwareVersion(test)) ?? "not reported"),
            ("analysis", "solidcell " + version),
            ("SHA-256 of the program", test.ProtocolSha256 is { } program ? Convert.ToHexStringLower(program) : ""),
            ("SHA-256 of the protocol's text",
                protocol is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(protocol.Source)))),
            ("imported from", new ImportRegistry(reported.Database).Find(test.TestId) is { } origin
                ? $"{origin.FileName}, SHA-256 {Convert.ToHexStringLower(origin.Sha256)}" : ""),
            ("samples", $"SHA-256 {SamplesHash(reader, test)} of what 'solidcell export {test.Id[..8]} --format csv' writes"),
        ];
        return lines.Where(line => line.Item2.Length > 0);
    }

    private static string SamplesHash(TestReader reader, StoredTest test)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false)))
        {
            RawCsvWriter.Write(writer, reader.Samples(test));
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
