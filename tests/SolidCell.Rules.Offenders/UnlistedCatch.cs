namespace SolidCell.Rules.Offenders;

/// <summary>Catches what the device never throws.</summary>
public static class UnlistedCatch
{
    /// <summary>The quotient, or 0.</summary>
    public static int Divide(int a, int b)
    {
        try
        {
            return a / b;
        }
        catch (DivideByZeroException)
        {
            return 0;
        }
    }
}
