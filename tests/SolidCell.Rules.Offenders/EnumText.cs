namespace SolidCell.Rules.Offenders;

/// <summary>Expects the name of a colour where the device writes its number.</summary>
public static class EnumText
{
    /// <summary>Colours of a lamp.</summary>
    private enum Colour
    {
        Red,
        Green,
    }

    /// <summary>Its name, on a desktop.</summary>
    public static string Of(bool isGood)
    {
        var colour = isGood ? Colour.Green : Colour.Red;
        return colour.ToString();
    }
}
