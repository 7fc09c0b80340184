using System;
using System.IO;
using SolidCell.Core.Recording;

namespace SolidCell.Device.Storage;

/// <summary>
/// The log's segments as files of one folder, on the internal flash or an SD card. A medium that fails is reported by the result.
/// </summary>
public sealed class FileLogStorage : ILogStorage
{
    private const string Extension = ".seg";

    /// <summary>littlefs erases in these.</summary>
    private const int FlashBlockBytes = 4096;

    private readonly string _folder;

    public FileLogStorage(string folder, int capacityBytes, int segmentBytes)
    {
        _folder = folder;
        CapacityBytes = capacityBytes;
        SegmentBytes = segmentBytes;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }
    }

    public int CapacityBytes { get; }

    public int SegmentBytes { get; }

    public int BlockBytes => FlashBlockBytes;

    /// <summary>Reads and writes that threw.</summary>
    public int Failures { get; private set; }

    public int List(int[] segments)
    {
        int count = 0;
        string[] files = Files();
        for (int i = 0; i < files.Length; i++)
        {
            bool isSegment = Path.GetExtension(files[i]) == Extension;
            if (!isSegment || !int.TryParse(Path.GetFileNameWithoutExtension(files[i]), out int number))
            {
                continue;
            }

            if (count < segments.Length)
            {
                segments[count] = number;
            }

            count++;
        }

        return count;
    }

    public int Length(int segment)
    {
        try
        {
            if (!File.Exists(PathOf(segment)))
            {
                return -1;
            }

            using FileStream file = new FileStream(PathOf(segment), FileMode.Open, FileAccess.Read);
            return (int)file.Length;
        }
        catch (Exception)
        {
            Failures++;
            return -1;
        }
    }

    public int Read(int segment, int offset, byte[] buffer, int count)
    {
        try
        {
            if (!File.Exists(PathOf(segment)))
            {
                return 0;
            }

            using FileStream file = new FileStream(PathOf(segment), FileMode.Open, FileAccess.Read);
            if (offset >= file.Length)
            {
                return 0;
            }

            file.Seek(offset, SeekOrigin.Begin);
            return file.Read(buffer, 0, count);
        }
        catch (Exception)
        {
            Failures++;
            return 0;
        }
    }

    public bool Append(int segment, byte[] bytes, int count)
    {
        try
        {
            using FileStream file = new FileStream(PathOf(segment), FileMode.OpenOrCreate, FileAccess.ReadWrite);
            file.Seek(0, SeekOrigin.End);
            file.Write(bytes, 0, count);
            file.Flush();
            return true;
        }
        catch (Exception)
        {
            Failures++;
            return false;
        }
    }

    public bool Delete(int segment)
    {
        try
        {
            if (File.Exists(PathOf(segment)))
            {
                File.Delete(PathOf(segment));
            }

            return true;
        }
        catch (Exception)
        {
            Failures++;
            return false;
        }
    }

    private string[] Files()
    {
        try
        {
            return Directory.GetFiles(_folder);
        }
        catch (Exception)
        {
            Failures++;
            return new string[0];
        }
    }

    private string PathOf(int segment) => Path.Combine(_folder, segment.ToString() + Extension);
}
