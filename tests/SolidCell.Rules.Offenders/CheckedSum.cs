namespace SolidCell.Rules.Offenders;

/// <summary>Trusts overflow checks that the device leaves out.</summary>
public static class CheckedSum
{
    /// <summary>Sum of two numbers.</summary>
    public static int Add(int a, int b) => checked(a + b);
}
