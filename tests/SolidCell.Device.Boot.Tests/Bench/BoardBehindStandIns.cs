using System.Device.I2c;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Drivers;
using SolidCell.Drivers.Control;
using SolidCell.VirtualFixture;
using SolidCell.VirtualFixture.Bench;
using SolidCell.VirtualFixture.Randomness;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>The virtual fixture's board wired to the stand-ins' pins and bus, in real time.</summary>
internal sealed class BoardBehindStandIns
{
    private static readonly Module Reference = Module.Esp32S3();
    private readonly SimulatedBoard _board = new(NamedCells.Create("ndl-li", 1), new Xoshiro256(1), 50);
    private readonly Lock _gate = new();
    private readonly Func<long> _clock;

    public BoardBehindStandIns()
        : this(() => Environment.TickCount64)
    {
    }

    /// <param name="clock">The time on the bench in milliseconds.</param>
    public BoardBehindStandIns(Func<long> clock)
    {
        _clock = clock;
        SimulatedNetwork.Clear();
        SimulatedHardware.Clear();
        SimulatedHardware.Chips[Board.Ads1115Address] = new Chip(this, _board.Converter);
        SimulatedHardware.Chips[Board.Ad5693rAddress] = new Chip(this, _board.Dac);
        SimulatedHardware.Chips[Board.Mcp9808Address] = new Chip(this, new FixedThermometer());
        SimulatedHardware.AnalogInputs[Reference.StackPressureChannel] = () => (int)(_board.Pressure.Code / Board.ReadingsPerSum);
        SimulatedHardware.AnalogInputs[Reference.SupplyChannel] = () => (int)(_board.Supply.Code / Board.ReadingsPerSum);
        SimulatedHardware.PinWritten = Written;
        _board.Relay.Close();
    }

    public SimulatedBoard Simulated => _board;

    private void Written(int pin, bool high)
    {
        lock (_gate)
        {
            _board.Advance(_clock());
            if (pin == Reference.RelayHeartbeatPin && high)
            {
                _board.Relay.Beat();
            }
            else if (pin == Reference.CurrentRangePin)
            {
                ((IDigitalOutput)_board).Write(high);
            }
        }
    }

    private I2cTransferStatus Transfer(IRegisterBus bus, byte[] written, byte[] read)
    {
        lock (_gate)
        {
            _board.Advance(_clock());
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
