using System;
using System.Text;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Device.Storage;

/// <summary>
/// Keeps the firmware's last crash over any number of reboots: in which boot, where, and what. Only the first of a boot is written: the
/// others follow from it, and a fault in every tick must not wear out the flash.
/// </summary>
public sealed class CrashKeeper
{
    private const int Version = 1;
    private const int LongestText = 160;

    private readonly BlockStore _blocks;
    private readonly int _bootId;
    private bool _isKept;

    public CrashKeeper(BlockStore blocks, int bootId)
    {
        _blocks = blocks;
        _bootId = bootId;
        byte[] text = new byte[LongestText];
        int length = blocks.Read(Blocks.Crash, text, out int _);
        Last = length > 0 ? Encoding.UTF8.GetString(text, 0, length) : "";
    }

    /// <summary>Text of the last crash, empty when there never was one.</summary>
    public string Last { get; private set; }

    /// <summary>Keeps what was caught here. Never throws: it is called where an exception would end a thread.</summary>
    public void Keep(string where, Exception problem)
    {
        if (_isKept)
        {
            return;
        }

        _isKept = true;
        try
        {
            Write(where, problem);
        }
        catch (Exception)
        {
            // What was caught may be that memory has run out, and this takes some; the thread that caught it must go on.
        }
    }

    /// <summary>Where it was, what was thrown, and its message.</summary>
    public static string Describe(string where, Exception problem)
    {
        object thrown = problem;
        return where + ": " + thrown.GetType().FullName + ": " + problem.Message;
    }

    private void Write(string where, Exception problem)
    {
        byte[] text = Encoding.UTF8.GetBytes("boot " + _bootId.ToString() + ", " + Describe(where, problem));
        int length = text.Length < LongestText ? text.Length : LongestText;
        Last = Encoding.UTF8.GetString(text, 0, length);
        _blocks.Write(Blocks.Crash, text, length, Version);
    }
}
