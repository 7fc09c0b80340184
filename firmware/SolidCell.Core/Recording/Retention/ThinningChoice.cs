using SolidCell.Core.Recording.Segments;

namespace SolidCell.Core.Recording.Retention;

/// <summary>
/// Which two neighbours of a full log are merged next: the oldest pair of those that have been thinned least, so that old samples
/// become sparse evenly, and the newest quarter last of all.
/// </summary>
internal static class ThinningChoice
{
    internal const int None = -1;

    /// <summary>
    /// Index of the first of the pair, or <see cref="None"/>. The newest segment is still being written and never chosen.
    /// </summary>
    internal static int Of(SegmentIndex index)
    {
        int last = index.Count - 2;
        int choice = Oldest(index, last - (index.Count / 4));
        return choice != None ? choice : Oldest(index, last);
    }

    private static int Oldest(SegmentIndex index, int last)
    {
        int choice = None;
        int least = int.MaxValue;
        for (int i = 0; i < last; i++)
        {
            int generation = Generation(index[i], index[i + 1]);
            if (generation < least)
            {
                least = generation;
                choice = i;
            }
        }

        return choice;
    }

    private static int Generation(SegmentEntry first, SegmentEntry second)
    {
        if (first.CannotShrink && second.CannotShrink)
        {
            return int.MaxValue;
        }

        return first.Generation > second.Generation ? first.Generation : second.Generation;
    }
}
