using System.Text;

namespace SolidCell.Store.Files;

/// <summary>
/// Files that are there whole or not at all: written under another name and renamed at the end. One that is written anew keeps its mode,
/// and a link stays a link.
/// </summary>
public static class WholeFile
{
    /// <exception cref="IOException">It cannot be written; the file is as it was before.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, bool isPrivate = false)
    {
        string target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        string unfinished = target + ".part";
        try
        {
            await using (FileStream stream = isPrivate || File.Exists(target) ? PrivateFiles.Create(unfinished) : File.Create(unfinished))
            {
                await write(stream).ConfigureAwait(false);
            }

            KeepMode(target, unfinished);
            File.Move(unfinished, target, true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public static void Write(string path, byte[] bytes, bool isPrivate = false) => WriteAsync(
        path,
        stream =>
        {
            stream.Write(bytes);
            return Task.CompletedTask;
        },
        isPrivate).GetAwaiter().GetResult();

    public static void Write(string path, string text, bool isPrivate = false) => Write(path, Encoding.UTF8.GetBytes(text), isPrivate);

    private static void KeepMode(string before, string after)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(before))
        {
            File.SetUnixFileMode(after, File.GetUnixFileMode(before));
        }
    }
}
