using System;
using System.Threading;
using SolidCell.Device.Link;
using SolidCell.Device.Storage;

namespace SolidCell.Device;

/// <summary>
/// What happens after power-on: read the settings, put the board together with the relay open, ask every part once, start the
/// measuring loop, then the link. From then on this thread only watches the others.
/// </summary>
public static class Program
{
    private const string SettingsFolder = "I:\\";
    private const int SegmentBytes = 32 * 1024;
    private const int WatchMilliseconds = 1000;

    public static void Main()
    {
        LinkSettings settings = new ConfigurationFile(SettingsFolder).Read();
        FileLogStorage storage = new FileLogStorage(Board.LogFolder, Board.LogBytes, SegmentBytes);
        FileLogStorage blocks = new FileLogStorage(Board.BlockFolder, Board.BlockBytes, Board.BlockBytes);
        Startup startup = new Startup(storage, blocks, settings);
        startup.Begin();
        while (true)
        {
            Thread.Sleep(WatchMilliseconds);
            startup.Watch(Environment.TickCount64);
        }
    }
}
