using System;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Device.Storage;

/// <summary>
/// Counts boots on the storage: all of them, and those in a row that did not last. After three of these the next one is in safe mode.
/// </summary>
public sealed class BootCounter
{
    /// <summary>A byte for the failures in a row, then four for all boots. Version 1 had the first byte only.</summary>
    private const int Version = 2;
    private const int BootsAt = 1;
    private const int Bytes = 5;
    private const int FailuresBeforeSafeMode = 3;

    private readonly BlockStore _blocks;
    private readonly byte[] _content = new byte[Bytes];

    public BootCounter(BlockStore blocks) => _blocks = blocks;

    /// <summary>True when this boot follows three that failed.</summary>
    public bool IsSafeMode { get; private set; }

    /// <summary>Boots so far, this one among them; from 1 again when the storage was erased.</summary>
    public int Count => LittleEndian.ReadInt32(_content, BootsAt);

    /// <summary>Counts this boot, as a failed one until <see cref="Lasted"/> says otherwise.</summary>
    public void Began()
    {
        if (_blocks.Read(Blocks.BootCount, _content, out int _) < 1)
        {
            Array.Clear(_content, 0, Bytes);
        }

        LittleEndian.WriteInt32(_content, BootsAt, Count + 1);
        IsSafeMode = _content[0] >= FailuresBeforeSafeMode;
        if (!IsSafeMode)
        {
            _content[0]++;
        }

        Write();
    }

    /// <summary>This boot has lasted: the next one starts counting again.</summary>
    public void Lasted()
    {
        _content[0] = 0;
        Write();
    }

    /// <summary>A storage that refuses leaves the old count, which errs towards neither mode for long.</summary>
    private void Write() => _blocks.Write(Blocks.BootCount, _content, Bytes, Version);
}
