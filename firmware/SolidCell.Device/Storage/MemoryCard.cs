using System;
using nanoFramework.System.IO.FileSystem;
using SolidCell.Device.Hardware;

namespace SolidCell.Device.Storage;

/// <summary>An SD card on the SPI bus, seen as drive D: once it is mounted.</summary>
public sealed class MemoryCard
{
    /// <summary>46 days at a sample a second without a host, and few enough files that a boot finds them in seconds.</summary>
    public const int LogBytes = 32 * 1024 * 1024;
    public const int SegmentBytes = 64 * 1024;

    private const int SpiBus = 1;

    private readonly SDCard _card;

    public MemoryCard(Module module)
    {
        SpiBusPins.Assign(module);
        _card = new SDCard(new SDCardSpiParameters { spiBus = SpiBus, chipSelectPin = (uint)module.CardSelectPin });
    }

    /// <summary>False when there is no card or it has no file system that can be read (FAT32).</summary>
    public bool TryMount()
    {
        try
        {
            _card.Mount();
            return _card.IsMounted;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
