namespace SolidCell.Core.Recording.Frames;

/// <summary>What the next record of one kind is coded against: the one before it in the same segment.</summary>
internal sealed class KindHistory
{
    /// <summary>Field of a sample that grows steadily and is therefore predicted to go on growing as it did.</summary>
    internal const int SteadyField = 5;

    internal readonly long[] Values;
    internal readonly int SteadyIndex;
    internal long Milliseconds;
    internal long Interval;
    internal long Growth;
    internal bool IsUsed;

    private KindHistory(RecordKind kind)
    {
        Values = new long[RecordSchema.Fields(kind).Length];
        SteadyIndex = kind == RecordKind.Sample ? SteadyField : -1;
    }

    /// <summary>One history for each kind that a tag can name.</summary>
    internal static KindHistory[] ForAllKinds()
    {
        KindHistory[] all = new KindHistory[FrameTag.KindCount];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new KindHistory((RecordKind)i);
        }

        return all;
    }

    internal static void Clear(KindHistory[] all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            all[i].Clear();
        }
    }

    private void Clear()
    {
        Milliseconds = 0;
        Interval = 0;
        Growth = 0;
        IsUsed = false;
        for (int i = 0; i < Values.Length; i++)
        {
            Values[i] = 0;
        }
    }
}
