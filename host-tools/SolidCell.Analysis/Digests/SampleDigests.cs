using SolidCell.Analysis.Cycles;
using SolidCell.Store;
using SolidCell.Store.Digests;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Digests;

/// <summary>Digests of stored tests: a test is read once, and then only what has come since.</summary>
public static class SampleDigests
{
    /// <summary>So many samples are read in some 20 ms; for fewer it is not worth to write.</summary>
    private const int LeastToSave = 20_000;

    /// <summary>The half-cycles of a stored test, in their order.</summary>
    public static IReadOnlyList<HalfCycle> HalfCycles(StoreDatabase database, StoredTest test) => Read(database, test).HalfCycles();

    /// <summary>Brings the digest of a test up to now, so that nobody waits for it later.</summary>
    public static void Update(StoreDatabase database, StoredTest test) => Read(database, test);

    /// <summary>The same of a test whose samples are going to be thinned, however few: its numbers stay those of all of them.</summary>
    /// <param name="database">The records.</param>
    /// <param name="testId">A test that is over.</param>
    public static void Keep(StoreDatabase database, byte[] testId)
    {
        using var reader = new TestReader(database);
        if (reader.Find(testId) is { } test)
        {
            Read(database, test, 1);
        }
    }

    /// <summary>The digest of all samples that are stored; it is saved when so many were new in it.</summary>
    internal static SampleDigest Read(StoreDatabase database, StoredTest test, int leastToSave = LeastToSave)
    {
        using var reader = new TestReader(database);
        using var snapshot = new DigestSnapshot(reader, test, SampleDigest.Version);
        IReadOnlyList<StoredStep> steps = reader.Steps(test);
        SampleDigest digest = (snapshot.Find() is { } stored ? SampleDigest.Read(stored, test, steps) : null)
            ?? SampleDigest.Begin(test, steps);
        foreach (StoredSample sample in reader.Samples(test, digest.Last, null))
        {
            digest.Take(sample);
        }

        if (digest.Taken >= leastToSave && digest.Write() is { } written)
        {
            snapshot.Save(database, written);
        }

        return digest;
    }
}
