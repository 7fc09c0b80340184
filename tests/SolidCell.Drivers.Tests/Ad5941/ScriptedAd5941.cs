using SolidCell.Drivers.Ad5941;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>
/// Registers of an AD5941 behind its serial protocol, written from the data sheet: each access is noted as text, a write as
/// "2030 &lt;- 00010625", a read as "2030 -> 4" with its width in bytes. One transfer may fail, one register may refuse its writes.
/// </summary>
internal sealed class ScriptedAd5941 : IRegisterBus
{
    private readonly Dictionary<int, int> _values = new() { [0x0400] = 0x4144, [0x0404] = 0x5502 };
    private readonly Queue<int> _transforms = [];
    private int _address;

    public List<string> Accesses { get; } = [];

    public int Transfers { get; private set; }

    /// <summary>Number of the transfer that fails, counted from 0.</summary>
    public int Failing { get; set; } = -1;

    public BusStatus Failure { get; set; } = BusStatus.NoAnswer;

    /// <summary>Keeps what it was reset to.</summary>
    public int DeadRegister { get; set; } = -1;

    /// <summary>The crystal never swings.</summary>
    public bool IsCrystalDead { get; set; }

    /// <summary>What the interrupt flags read; bit 1 is the transform.</summary>
    public int Flags { get; set; } = 1 << 1;

    public int this[int address]
    {
        get => _values.GetValueOrDefault(address, 0x5555);
        set => _values[address] = value;
    }

    /// <summary>Real and imaginary words of the next transforms.</summary>
    public void Give(params int[] words) => Array.ForEach(words, _transforms.Enqueue);

    /// <summary>Drops words that nobody asked for.</summary>
    public void Forget() => _transforms.Clear();

    public BusStatus Write(byte[] data, int count)
    {
        if (Transfers++ == Failing)
        {
            return Failure;
        }

        if (data[0] == 0x20 && count == 3)
        {
            _address = (data[1] << 8) | data[2];
            return BusStatus.Done;
        }

        Accesses.Add($"{_address:X4} {(data[0] == 0x2D ? "<-" : "?")} {Convert.ToHexString(data, 1, count - 1)}");
        if (_address != DeadRegister)
        {
            _values[_address] = data[1..count].Aggregate(0, (value, next) => (value << 8) | next);
        }

        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        if (Transfers++ == Failing)
        {
            return Failure;
        }

        Accesses.Add($"{_address:X4} {(data[0] == 0x6D && writeCount == 2 ? "->" : "?")} {readCount}");
        int value = Answer();
        for (int i = 0; i < readCount; i++)
        {
            answer[i] = (byte)(value >> (8 * (readCount - 1 - i)));
        }

        return BusStatus.Done;
    }

    private int Answer() => _address switch
    {
        Ad5941Register.InterruptFlags => Flags,
        Ad5941Register.OscillatorControl => this[_address] | (IsCrystalDead ? 0 : 1 << 10),
        Ad5941Register.DftReal or Ad5941Register.DftImaginary => _transforms.Dequeue(),
        _ => this[_address],
    };
}
