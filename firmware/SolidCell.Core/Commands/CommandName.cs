namespace SolidCell.Core.Commands;

/// <summary>What the host can ask of a fixture. The numbers are those of the wire format (docs/mqtt.md).</summary>
public enum CommandName : byte
{
    Start = 1,
    Pause = 2,
    Resume = 3,
    Stop = 4,
    ClearFault = 5,
    Tare = 6,
    Calibrate = 7,
    Identify = 8,
    SetClock = 9,
    ReadConfiguration = 10,
}
