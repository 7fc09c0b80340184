namespace SolidCell.Files.Survey;

/// <summary>The current of each sign, in amperes summed over the rows that another column calls charge or discharge.</summary>
internal struct SignSides
{
    /// <summary>One side must outweigh the other so many times.</summary>
    public const double Clear = 20;

    public double ChargePositive;
    public double ChargeNegative;
    public double DischargePositive;
    public double DischargeNegative;

    public void Add(double direction, double amperes)
    {
        double weight = Math.Abs(amperes);
        ChargePositive += direction > 0 && amperes > 0 ? weight : 0;
        ChargeNegative += direction > 0 && amperes < 0 ? weight : 0;
        DischargePositive += direction < 0 && amperes > 0 ? weight : 0;
        DischargeNegative += direction < 0 && amperes < 0 ? weight : 0;
    }

    public readonly bool IsUnsigned =>
        DischargePositive > Clear * DischargeNegative && ChargePositive >= Clear * ChargeNegative && ChargePositive > 0;

    public readonly bool IsReversed => DischargePositive > Clear * DischargeNegative && ChargeNegative >= Clear * ChargePositive;

    /// <summary>Share of the discharging that has a positive current, where the charging has it too.</summary>
    public readonly double Contradicted =>
        ChargePositive > ChargeNegative ? DischargePositive / Math.Max(DischargePositive + DischargeNegative, double.Epsilon) : 0;

    public readonly bool IsReversedByChargeAlone =>
        ChargeNegative > Clear * ChargePositive && DischargePositive == 0 && DischargeNegative == 0;
}
