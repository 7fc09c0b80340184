using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.FullCells;

namespace SolidCell.Detection.Tests.Corpus.Traces;

/// <summary>Makes the cell of a class: classes whose names begin with Full are full cells.</summary>
public static class LabelledTraces
{
    public static bool IsFull(Defect defect) => defect >= Defect.FullHard;

    public static bool IsFull(Confounder confounder) => confounder >= Confounder.FullPlain;

    public static ILabelledTrace Make(int seed, CorpusSet set, int periodMilliseconds, Defect defect, Confounder confounder) =>
        IsFull(defect) || IsFull(confounder)
            ? new GeneratedFullCell(seed, set, periodMilliseconds, defect, confounder)
            : new GeneratedCell(seed, set, periodMilliseconds, defect, confounder);
}
