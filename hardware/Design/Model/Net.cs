namespace SolidCell.Hardware.Model;

/// <summary>A net: pins that are one connection.</summary>
/// <param name="Name">Unique on the board.</param>
/// <param name="Ends">Every pin on it.</param>
public sealed record Net(string Name, IReadOnlyList<NetEnd> Ends)
{
    /// <summary>A supply or a ground, drawn as a symbol at every pin.</summary>
    public bool IsPower => IsPowerName(Name);

    /// <summary>Names of supplies start with a sign, or are ground.</summary>
    public static bool IsPowerName(string name) => name[0] is '+' or '-' || name == "GND";
}

/// <summary>A pin on a net.</summary>
public sealed record NetEnd(Part Part, Pin Pin);
