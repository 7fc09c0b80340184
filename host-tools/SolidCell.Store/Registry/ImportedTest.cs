namespace SolidCell.Store.Registry;

/// <summary>A test out of a file: its cell, its beginning, and where it came from.</summary>
public sealed record ImportedTest(StoredOrigin Origin, long CellId, long StartedUnixMilliseconds)
{
    /// <summary>The beginning of the file's hash: one file is one test, however often and by whomever it is imported.</summary>
    public byte[] TestId => Origin.Sha256[..16];
}

/// <summary>Where an imported test came from: the file, its hash, the instrument, and what was taken from it and remarked on.</summary>
public sealed record StoredOrigin(string FileName, byte[] Sha256, string Instrument, string Taken, string Remarks);
