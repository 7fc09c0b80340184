using System;
using System.Threading;
using nanoFramework.Runtime.Native;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Hardware;
using SolidCell.Device.Link;
using SolidCell.Device.Provisioning;
using SolidCell.Device.Storage;

namespace SolidCell.Device;

/// <summary>
/// What happens after power-on: read the settings, put the board together with the relay open, ask every part once, start the
/// measuring loop, then the link. From then on this thread only watches the others, and restarts a fixture that no longer measures.
/// </summary>
public static class Program
{
    private const string InternalFlash = "I:\\";
    private const string Card = "D:\\";
    private const string Starting = "starting";
    private const int WatchMilliseconds = 1000;
    private const int PauseBeforeRestartMilliseconds = 60000;

    public static void Main()
    {
        Startup? startup = TryStart(InternalFlash, Card);
        while (startup != null && !startup.IsStuck)
        {
            Thread.Sleep(WatchMilliseconds);
            startup.Watch(Environment.TickCount64);
        }

        if (startup == null)
        {
            Thread.Sleep(PauseBeforeRestartMilliseconds);
        }

        Power.RebootDevice();
    }

    /// <summary>
    /// Starts the fixture; null when a part of the board could not even be opened. The reason goes to the serial port, because the flash
    /// may be what failed, and is kept for the next boot's status.
    /// </summary>
    internal static Startup? TryStart(string internalFlash, string card)
    {
        Medium medium = new Medium(internalFlash);
        try
        {
            ConfigurationFile file = new ConfigurationFile(internalFlash);
            DeviceSettings settings = file.Read();
            Module module = Module.Of(SystemInfo.TargetName);
            Startup startup =
                new Startup(module, medium.Log(settings, module, card), medium.Blocks(), settings.Link, new ThreadStarter(), new Uptime(),
                    settings.AveragesMains ? new HighResolutionTimer() : null)
                {
                    EarlierFailures = (medium.IsCardMissing ? SelfTestFailure.CardMissing : 0)
                    | (file.IsDamaged ? SelfTestFailure.SettingsDamaged : 0),
                };
            startup.Begin();
            return startup;
        }
        catch (Exception problem)
        {
            Console.WriteLine("SolidCell: " + CrashKeeper.Describe(Starting, problem));
            medium.KeepCrash(Starting, problem);
            return null;
        }
    }
}
