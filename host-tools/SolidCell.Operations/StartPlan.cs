using SolidCell.Cards;
using SolidCell.Operations.Commanding;
using SolidCell.Protocols.Timeline;
using SolidCell.Store.Registry;

namespace SolidCell.Operations;

/// <summary>A test about to be started: which program, on which cell, in which fixture.</summary>
public sealed record StartPlan(string Fixture, HeldProgram Program, NewCell Cell)
{
    public byte[] TestId { get; init; } = CommandRequest.NewId();

    /// <summary>True for a fixture that lives in this process.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>The run that the test belongs to, null for none.</summary>
    public long? RunId { get; init; }

    /// <summary>The cell's card together with the protocol's.</summary>
    public MeantCard Card => MeantCard.Of(Cell.Card, Program.Protocol.Cell.Card);

    public string TestIdText => Convert.ToHexStringLower(TestId);

    public double AreaSquareCentimetres => Cell.AreaSquareMicrometres / 1e8;

    /// <summary>What the program will do to this cell at most.</summary>
    public ProtocolLimits Limits =>
        ProtocolLimits.Of(Program.Protocol, Cell.AreaSquareMicrometres, Cell.CapacityNanoampHours, Cell.ActiveMassMicrograms);
}
