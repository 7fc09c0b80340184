namespace SolidCell.Core.Detection.SlowChange;

/// <summary>Steps whose resistance has fallen one after the other: a loss before the baseline shows it.</summary>
internal sealed class FallingSteps
{
    /// <summary>Three falls running of 5 % each, 18 % in all, are a loss.</summary>
    private const int FallPercent = 95;
    private const int Falls = 3;
    private const int FallenTogetherPercent = 82;

    private long _top;
    private int _falls;

    /// <summary>Resistance of the last step; 0 for none.</summary>
    public long Last;

    public void Forget()
    {
        Last = 0;
        _top = 0;
        _falls = 0;
    }

    /// <summary>Takes the resistance of a step, which is compared with <see cref="Last"/>.</summary>
    public void Take(long resistance)
    {
        bool falls = Last > 0 && resistance * 100 < Last * FallPercent;
        _top = falls && _falls > 0 ? _top : Last;
        _falls = falls ? _falls + 1 : 0;
    }

    /// <summary>True when the falls that run come to a loss; percent of allowance are what warmth and pressure explain.</summary>
    public bool IsLoss(long resistance, int allowedPercent) =>
        _falls >= Falls && resistance * 100 < _top * (FallenTogetherPercent - allowedPercent);
}
