namespace SolidCell.Protocols.Model;

/// <summary>
/// What the cell is meant to be kept at. The host compares it with what was measured; nothing on the fixture waits for it.
/// </summary>
/// <param name="StackKilopascals">Null where the protocol says nothing of the pressure.</param>
/// <param name="FrameMillidegrees">Null where it says nothing of the temperature.</param>
public sealed record ConditionsSection(SetValue? StackKilopascals, SetValue? FrameMillidegrees)
{
    public static readonly ConditionsSection None = new(null, null);
}
