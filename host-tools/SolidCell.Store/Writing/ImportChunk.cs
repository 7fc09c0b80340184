using SolidCell.Core.Recording;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Writing;

/// <summary>A stretch of an imported test on its way to the thread that writes it.</summary>
internal sealed class ImportChunk
{
    public const int MostSamples = 4096;

    public StoredSample[] Samples { get; } = new StoredSample[MostSamples];

    public int Count { get; private set; }

    /// <summary>Records of other kinds; their fields are in the order of the schema.</summary>
    public List<(RecordKind Kind, long Sequence, long Milliseconds, long[] Fields)> Records { get; } = [];

    public bool IsFull => Count == MostSamples || Records.Count == MostSamples;

    public void Add(in StoredSample sample) => Samples[Count++] = sample;

    public void Clear()
    {
        Count = 0;
        Records.Clear();
    }
}
