using SolidCell.Drivers;

namespace SolidCell.Device.Tests.Drivers;

/// <summary>A chip that takes every write and answers every read with one 16-bit word, or fails as told.</summary>
internal sealed class ScriptedRegister : IRegisterBus
{
    public int Word { get; set; }

    public BusStatus Status { get; set; } = BusStatus.Done;

    /// <summary>Bytes of the last write.</summary>
    public byte[] Written { get; } = new byte[3];

    public BusStatus Write(byte[] data, int count)
    {
        System.Array.Copy(data, 0, Written, 0, count);
        return Status;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        answer[0] = (byte)(Word >> 8);
        answer[1] = (byte)Word;
        return Status;
    }
}
