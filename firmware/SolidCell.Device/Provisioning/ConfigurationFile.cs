using System;
using System.IO;
using System.Text;
using SolidCell.Core.Encoding;

namespace SolidCell.Device.Provisioning;

/// <summary>
/// The fixture's settings, <c>name=value</c> a line, the last line <c>crc=</c> and the CRC-16 of all before it in decimal. A file
/// that is damaged is left alone, and the last good one is used. The broker's certificate authority is its PEM text, each line a <c>ca=</c>
/// line.
/// </summary>
public sealed class ConfigurationFile
{
    private const string Name = "solidcell.cfg";
    private const string LastGoodName = "solidcell.good";
    private const string CrcMark = "crc=";

    private static readonly char[] LineEnds = { '\n' };

    private readonly string _folder;

    public ConfigurationFile(string folder) => _folder = folder;

    /// <summary>True when the settings come from the last good file because the newest is damaged or missing.</summary>
    public bool IsFallback { get; private set; }

    /// <summary>True when there is a newest file and it is damaged.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads the settings; the defaults when there is no good file at all. Never throws.</summary>
    public DeviceSettings Read()
    {
        DeviceSettings settings = new DeviceSettings();
        string newest = GoodText(Name);
        IsFallback = newest.Length == 0;
        IsDamaged = IsFallback && Exists(Name);
        string text = IsFallback ? GoodText(LastGoodName) : newest;
        Take(text, settings);
        if (!IsFallback)
        {
            Keep(text);
        }

        return settings;
    }

    /// <summary>The text with its checksum line, as <see cref="Read"/> wants it.</summary>
    public static string Sealed(string lines) => lines + CrcMark + Crc(lines).ToString() + "\n";

    private string GoodText(string name)
    {
        try
        {
            string path = Path.Combine(_folder, name);
            if (!File.Exists(path))
            {
                return "";
            }

            string text = File.ReadAllText(path);
            int mark = text.LastIndexOf(CrcMark);
            return mark > 0 && text == Sealed(text.Substring(0, mark)) ? text : "";
        }
        catch (Exception)
        {
            return "";
        }
    }

    private bool Exists(string name)
    {
        try
        {
            return File.Exists(Path.Combine(_folder, name));
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void Keep(string text)
    {
        try
        {
            if (GoodText(LastGoodName) != text)
            {
                File.WriteAllText(Path.Combine(_folder, LastGoodName), text);
            }
        }
        catch (Exception)
        {
            // A full medium: the fixture works on with what it has read.
        }
    }

    private static void Take(string text, DeviceSettings settings)
    {
        string[] lines = text.Split(LineEnds);
        for (int i = 0; i < lines.Length; i++)
        {
            int at = lines[i].IndexOf('=');
            if (at > 0)
            {
                Set(settings, lines[i].Substring(0, at), lines[i].Substring(at + 1));
            }
        }
    }

    private static void Set(DeviceSettings device, string name, string value)
    {
        LinkSettings settings = device.Link;
        switch (name)
        {
            case "fixture": settings.FixtureId = value; break;
            case "wifi-name": settings.WifiName = value; break;
            case "wifi-password": settings.WifiPassword = value; break;
            case "broker": settings.BrokerHost = value; break;
            case "port": settings.BrokerPort = Number(value, settings.BrokerPort); break;
            case "tls": settings.UsesTls = value != "no"; break;
            case "ca": settings.CaCertificate += value + "\n"; break;
            case "user": settings.UserName = value; break;
            case "password": settings.Password = value; break;
            case "time-server": settings.TimeServer = value; break;
            case "log": device.LogsToCard = value == "sd"; break;
            case "log-kilobytes": device.LogKilobytes = Number(value, device.LogKilobytes); break;
            case "mains": device.AveragesMains = value == "average"; break;
        }
    }

    /// <summary>On the device a text that is no number leaves garbage behind.</summary>
    private static int Number(string value, int otherwise) => int.TryParse(value, out int number) ? number : otherwise;

    private static int Crc(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Crc16.Over(Crc16.Start, bytes, 0, bytes.Length);
    }
}
