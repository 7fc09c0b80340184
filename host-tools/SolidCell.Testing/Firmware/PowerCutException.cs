namespace SolidCell.Testing.Firmware;

/// <summary>The power goes: nothing that was called comes back.</summary>
public sealed class PowerCutException : Exception
{
    /// <summary>A cut at a change of the storage.</summary>
    public PowerCutException()
        : this("The power was cut.")
    {
    }

    /// <summary>A cut, described.</summary>
    public PowerCutException(string message)
        : base(message)
    {
    }

    /// <summary>A cut that followed a failure.</summary>
    public PowerCutException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
