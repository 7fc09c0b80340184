using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>The application as nanoFramework's build leaves it: one file with every assembly in it.</summary>
internal static class DeploymentImage
{
    /// <summary>Each assembly begins so (c_MARKER_ASSEMBLY_V1 in nf-interpreter).</summary>
    private static readonly byte[] Marker = "NFMRK1\0"u8.ToArray();

    /// <exception cref="UserErrorException">It is no such file, or too large for the module.</exception>
    public static void Check(FileInfo image, BoardModule module)
    {
        if (!image.Exists)
        {
            throw new UserErrorException(
                $"--image {image}: there is no such file. Build firmware/SolidCell.Device (docs/firmware.md); the image is bin/Release/SolidCell.Device.bin.");
        }

        if (!Begins(image))
        {
            throw new UserErrorException(
                $"--image {image} is no nanoFramework image; it is the SolidCell.Device.bin beside the .pe files of the build.");
        }

        if (image.Length > module.DeploymentKilobytes * 1024L)
        {
            throw new UserErrorException(
                $"--image {image} has {image.Length} bytes; {module.Name} has room for {module.DeploymentKilobytes * 1024L}.");
        }
    }

    private static bool Begins(FileInfo image)
    {
        byte[] start = new byte[Marker.Length];
        using FileStream file = image.OpenRead();
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Marker);
    }
}
