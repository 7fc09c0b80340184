using System;
using System.IO;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Storage;

/// <summary>Where the fixture keeps things: programs and settings on the internal flash, the log there or on an SD card.</summary>
public sealed class Medium
{
    /// <summary>Largest block: a program.</summary>
    internal const int LargestBlockBytes = 8192;

    private const string LogFolder = "log";
    private const string BlockFolder = "blocks";
    private const int BlockBytes = 64 * 1024;

    private readonly string _internalFlash;

    /// <param name="internalFlash">Root of the internal flash, <c>I:\</c> on the device.</param>
    public Medium(string internalFlash) => _internalFlash = internalFlash;

    /// <summary>True when the log should be on a card and there is none: it is on the internal flash then.</summary>
    public bool IsCardMissing { get; private set; }

    /// <summary>Two slots of each of the <see cref="Storage.Blocks"/>.</summary>
    public ILogStorage Blocks() => new FileLogStorage(Path.Combine(_internalFlash, BlockFolder), BlockBytes, BlockBytes);

    /// <param name="settings">Which medium, and how much of the internal one.</param>
    /// <param name="module">Says what fits the internal flash.</param>
    /// <param name="card">Root of the card, <c>D:\</c> on the device.</param>
    public ILogStorage Log(DeviceSettings settings, Module module, string card)
    {
        IsCardMissing = settings.LogsToCard && !new MemoryCard(module).TryMount();
        if (settings.LogsToCard && !IsCardMissing)
        {
            return new FileLogStorage(Path.Combine(card, LogFolder), MemoryCard.LogBytes, MemoryCard.SegmentBytes);
        }

        int bytes = settings.LogKilobytes > 0 ? settings.LogKilobytes * 1024 : module.LogBytes;
        return new FileLogStorage(Path.Combine(_internalFlash, LogFolder), bytes, module.SegmentBytes);
    }

    /// <summary>Keeps a crash from before there is a fixture; a medium that fails too has nowhere to keep it.</summary>
    public void KeepCrash(string where, Exception problem)
    {
        try
        {
            new CrashKeeper(new BlockStore(Blocks(), LargestBlockBytes), 0).Keep(where, problem);
        }
        catch (Exception)
        {
            // The flash is what has failed.
        }
    }
}
