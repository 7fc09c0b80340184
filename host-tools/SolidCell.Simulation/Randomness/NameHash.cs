namespace SolidCell.Simulation.Randomness;

/// <summary>FNV-1a of a name, to be joined with a seed: what has the seed in common but not the name must not share its noise.</summary>
internal static class NameHash
{
    public static ulong Of(string name)
    {
        ulong hash = 0xCBF29CE484222325UL;
        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 0x100000001B3UL;
        }

        return hash;
    }
}
