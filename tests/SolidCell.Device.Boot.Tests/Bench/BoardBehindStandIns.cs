using System.Device.I2c;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Drivers;
using SolidCell.Drivers.Control;
using SolidCell.Simulation;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>The virtual fixture's board wired to the stand-ins' pins and bus, in real time.</summary>
internal sealed class BoardBehindStandIns
{
    /// <summary>
    /// A chip that holds the data line lets go of it when it has been given the clocks of a byte and its acknowledgement.
    /// </summary>
    private const int ClocksOfAByte = 9;

    private readonly SimulatedBoard _board;
    private readonly Lock _gate = new();
    private readonly Func<long> _clock;
    private readonly Module _module;

    private TaskCompletionSource _awaited = new();
    private int _conversionsLeft;
    private int _clocksByHand;

    public BoardBehindStandIns()
        : this(() => Environment.TickCount64)
    {
    }

    /// <param name="clock">The time on the bench in milliseconds.</param>
    /// <param name="target">The runtime on the module, and by that which module it is.</param>
    /// <param name="cell">What is in the press.</param>
    public BoardBehindStandIns(Func<long> clock, string target = "ESP32_S3_OCTAL", string cell = "ndl-li")
    {
        _board = new SimulatedBoard(NamedCells.Create(cell, 1), new Xoshiro256(1), 50);
        _clock = clock;
        _module = Module.Of(target);
        SimulatedNetwork.Clear();
        SimulatedHardware.Clear();
        SimulatedHardware.TargetName = target;
        Speak();
        SimulatedHardware.AnalogInputs[_module.StackPressureChannel] = () => (int)(_board.Pressure.Code / Board.ReadingsPerSum);
        SimulatedHardware.AnalogInputs[_module.SupplyChannel] = () => (int)(_board.Supply.Code / Board.ReadingsPerSum);
        SimulatedHardware.PinWritten = Written;
    }

    public SimulatedBoard Simulated => _board;

    /// <summary>What holds a line of the bus, if anything does: then no transfer ends but by its timeout.</summary>
    public HeldLine Held { get; set; }

    /// <summary>Called when a transfer has ended by its timeout.</summary>
    public Action TimedOut { get; set; } = () => { };

    /// <summary>Done when the converter has been asked so many more times.</summary>
    public Task ConversionsAsync(int count)
    {
        lock (_gate)
        {
            _awaited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _conversionsLeft = count;
            return _awaited.Task;
        }
    }

    /// <summary>The chip at this address no longer acknowledges.</summary>
    public static void Silence(int address) => SimulatedHardware.Chips.TryRemove(address, out _);

    /// <summary>Every chip answers.</summary>
    public void Speak()
    {
        SimulatedHardware.Chips[Board.Ads1115Address] = new Chip(this, _board.Converter);
        SimulatedHardware.Chips[Board.Ad5693rAddress] = new Chip(this, _board.Dac);
        SimulatedHardware.Chips[Board.Mcp9808Address] = new Chip(this, new FixedThermometer());
    }

    private void Written(int pin, bool high)
    {
        lock (_gate)
        {
            _board.Advance(_clock());
            if (pin == _module.RelayHeartbeatPin && high)
            {
                _board.Relay.Edge();
            }
            else if (pin == _module.RelayEnablePin)
            {
                Enable(high);
            }
            else if (pin == _module.CurrentRangePin)
            {
                ((IDigitalOutput)_board).Write(high);
            }
            else if (pin == _module.I2cClockPin && high && Held == HeldLine.Data && ++_clocksByHand == ClocksOfAByte)
            {
                (_clocksByHand, Held) = (0, HeldLine.None);
            }
        }
    }

    private void Enable(bool high)
    {
        if (high)
        {
            _board.Relay.Close();
        }
        else
        {
            _board.Relay.Open();
        }
    }

    private I2cTransferStatus Transfer(IRegisterBus bus, byte[] written, byte[] read)
    {
        lock (_gate)
        {
            _board.Advance(_clock());
            if (bus == _board.Converter && --_conversionsLeft == 0)
            {
                _awaited.SetResult();
            }

            if (Held != HeldLine.None)
            {
                TimedOut();
                return I2cTransferStatus.ClockStretchTimeout;
            }

            var status = read.Length == 0 ? bus.Write(written, written.Length) : bus.WriteRead(written, written.Length, read, read.Length);
            return status switch
            {
                BusStatus.Done => I2cTransferStatus.FullTransfer,
                BusStatus.NoAnswer => I2cTransferStatus.SlaveAddressNotAcknowledged,
                BusStatus.Partial => I2cTransferStatus.PartialTransfer,
                _ => I2cTransferStatus.ClockStretchTimeout,
            };
        }
    }

    private sealed class Chip(BoardBehindStandIns owner, IRegisterBus bus) : ISimulatedChip
    {
        public I2cTransferStatus Transfer(byte[] written, byte[] read) => owner.Transfer(bus, written, read);
    }

    /// <summary>An MCP9808 at 30 degC.</summary>
    private sealed class FixedThermometer : IRegisterBus
    {
        public BusStatus Write(byte[] data, int count) => BusStatus.Done;

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
        {
            answer[0] = 0xC1;
            answer[1] = 0xE0;
            return BusStatus.Done;
        }
    }
}
