using System.Diagnostics;
using System.Text;

namespace SolidCell.Testing.Services;

/// <summary>
/// zbarimg, which reads bar codes in pictures as a telephone does. Somebody else's, so that our codes are judged from outside.
/// </summary>
public static class BarCodeReader
{
    private const string Program = "zbarimg";

    /// <summary>Pixels a side of each module; readers want three at least.</summary>
    private const int Scale = 4;

    /// <summary>
    /// The text of the one QR code in a picture. Skips the test where zbarimg is not installed, and fails it where services are required.
    /// </summary>
    /// <param name="picture">A file of a kind that ImageMagick reads.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<string> ReadAsync(string picture, CancellationToken cancellation)
    {
        string path = RequiredService.Of(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists), "zbar-tools");
        var start = new ProcessStartInfo(path, ["--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", picture])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process reader = Process.Start(start)!;
        string text = await reader.StandardOutput.ReadToEndAsync(cancellation);
        await reader.WaitForExitAsync(cancellation);
        return text.TrimEnd('\n');
    }

    /// <summary>Writes modules as a grey picture (PGM): a text for each row, 1 dark and anything else light.</summary>
    public static void Draw(IReadOnlyList<string> rows, string picture)
    {
        int size = rows.Count * Scale;
        byte[] head = Encoding.ASCII.GetBytes($"P5\n{size} {size}\n255\n");
        byte[] pixels = [.. Enumerable.Range(0, size * size)
            .Select(i => rows[i / size / Scale][i % size / Scale] == '1' ? (byte)0 : (byte)255)];
        File.WriteAllBytes(picture, [.. head, .. pixels]);
    }
}
