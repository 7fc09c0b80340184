using System;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Recording.Blocks;

/// <summary>
/// Small blocks (program, calibration, latched faults) that are replaced whole or not at all. Each block has two slots on the
/// storage; a new content goes into the older slot and counts once all of it is there, so a cut leaves the old or the new. The
/// storage is not that of the log: slots 2n and 2n + 1 belong to block n.
/// </summary>
public sealed class BlockStore
{
    /// <summary>Bytes before the content: mark, layout, version, generation, length, CRC.</summary>
    private const int HeaderBytes = 18;

    private const int Layout = 1;
    private const int VersionAt = 4;
    private const int GenerationAt = 8;
    private const int LengthAt = 12;
    private const int CrcAt = 16;

    private readonly ILogStorage _storage;
    private readonly byte[] _buffer;
    private readonly byte[] _check;
    private readonly object _gate = new object();

    /// <summary>A store for blocks of up to so many bytes.</summary>
    public BlockStore(ILogStorage storage, int maximumBytes = 8192)
    {
        _storage = storage;
        _buffer = new byte[HeaderBytes + maximumBytes];
        _check = new byte[HeaderBytes + maximumBytes];
    }

    /// <summary>
    /// Reads the newest whole content of a block. Returns its length and the version it was written with; -1 when there is none or when it
    /// does not fit.
    /// </summary>
    public int Read(int block, byte[] target, out int version)
    {
        lock (_gate)
        {
            int slot = NewestSlot(block, out int _);
            int length = slot < 0 ? -1 : Load(slot, _buffer);
            version = length < 0 ? 0 : LittleEndian.ReadInt32(_buffer, VersionAt);
            if (length < 0 || length > target.Length)
            {
                return -1;
            }

            Array.Copy(_buffer, HeaderBytes, target, 0, length);
            return length;
        }
    }

    /// <summary>
    /// Replaces a block and reads it back; false when it is too long or the storage did not take it, in which case the old
    /// content still stands.
    /// </summary>
    public bool Write(int block, byte[] content, int length, int version)
    {
        lock (_gate)
        {
            if (length < 0 || length > content.Length || HeaderBytes + length > _buffer.Length)
            {
                return false;
            }

            int newest = NewestSlot(block, out int generation);
            int slot = newest == 2 * block ? newest + 1 : 2 * block;
            Compose(content, length, version, generation + 1);
            return _storage.Delete(slot)
                && _storage.Append(slot, _buffer, HeaderBytes + length)
                && Load(slot, _check) == length
                && ByteArrays.AreEqual(_buffer, _check, HeaderBytes + length);
        }
    }

    /// <summary>Slot with the newest whole content, -1 when neither has any.</summary>
    private int NewestSlot(int block, out int generation)
    {
        int slot = -1;
        generation = 0;
        for (int candidate = 2 * block; candidate <= (2 * block) + 1; candidate++)
        {
            if (Load(candidate, _check) >= 0)
            {
                int found = LittleEndian.ReadInt32(_check, GenerationAt);
                slot = slot < 0 || found > generation ? candidate : slot;
                generation = found > generation ? found : generation;
            }
        }

        return slot;
    }

    private void Compose(byte[] content, int length, int version, int generation)
    {
        _buffer[0] = (byte)'S';
        _buffer[1] = (byte)'C';
        _buffer[2] = (byte)'B';
        _buffer[3] = Layout;
        LittleEndian.WriteInt32(_buffer, VersionAt, version);
        LittleEndian.WriteInt32(_buffer, GenerationAt, generation);
        LittleEndian.WriteInt32(_buffer, LengthAt, length);
        Array.Copy(content, 0, _buffer, HeaderBytes, length);
        int crc = Crc(_buffer, length);
        _buffer[CrcAt] = (byte)(crc & 0xFF);
        _buffer[CrcAt + 1] = (byte)(crc >> 8);
    }

    /// <summary>Reads a slot; the length of its content, -1 when it is not whole.</summary>
    private int Load(int slot, byte[] into)
    {
        int count = _storage.Read(slot, 0, into, into.Length);
        if (count < HeaderBytes || into[0] != 'S' || into[1] != 'C' || into[2] != 'B' || into[3] != Layout)
        {
            return -1;
        }

        int length = LittleEndian.ReadInt32(into, LengthAt);
        if (length < 0 || length > count - HeaderBytes || length != _storage.Length(slot) - HeaderBytes)
        {
            return -1;
        }

        int crc = Crc(into, length);
        return into[CrcAt] == (crc & 0xFF) && into[CrcAt + 1] == crc >> 8 ? length : -1;
    }

    private static int Crc(byte[] bytes, int length)
    {
        int crc = Crc16.Over(Crc16.Start, bytes, 0, CrcAt);
        return Crc16.Over(crc, bytes, HeaderBytes, HeaderBytes + length);
    }
}
