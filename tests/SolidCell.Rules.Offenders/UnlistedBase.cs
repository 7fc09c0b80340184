namespace SolidCell.Rules.Offenders;

/// <summary>Derives from what the device's library lacks.</summary>
public class UnlistedBase : System.IO.StringReader
{
    /// <summary>Over nothing.</summary>
    public UnlistedBase()
        : base("")
    {
    }
}
