namespace SolidCell.Hardware.Model;

/// <summary>What a pin does to its net, in KiCad's words: its electrical rules are checked by them.</summary>
public enum PinKind
{
    Passive,
    Input,
    Output,
    Bidirectional,
    TriState,
    OpenCollector,
    PowerIn,
    PowerOut,
    Unconnected,
}
