using System;
using SolidCell.Core.Recording.Blocks;
using SolidCell.Core.Schedule;

namespace SolidCell.Device.Storage;

/// <summary>
/// Keeps the program of the test that is started, so that a power cut finds it. An uploaded program replaces it only at the
/// next start: one that runs may need its own.
/// </summary>
public sealed class ProgramKeeper
{
    private const int Version = 1;

    private readonly BlockStore _blocks;
    private readonly byte[] _offered = new byte[ProgramReader.MaximumBytes];
    private int _offeredLength;

    public ProgramKeeper(BlockStore blocks) => _blocks = blocks;

    /// <summary>Remembers a program in memory, for the next <see cref="Save"/>.</summary>
    public void Offer(byte[] program, int length)
    {
        Array.Copy(program, 0, _offered, 0, length);
        _offeredLength = length;
    }

    /// <summary>
    /// Writes the offered program to the storage; false when that refuses. Nothing offered since the last time is nothing to do.
    /// </summary>
    public bool Save()
    {
        if (_offeredLength == 0)
        {
            return true;
        }

        if (!_blocks.Write(Blocks.Program, _offered, _offeredLength, Version))
        {
            return false;
        }

        _offeredLength = 0;
        return true;
    }

    /// <summary>Reads the kept program; its length in bytes, 0 when there is none.</summary>
    public int Load(byte[] program)
    {
        int length = _blocks.Read(Blocks.Program, program, out int _);
        return length < 0 ? 0 : length;
    }
}
