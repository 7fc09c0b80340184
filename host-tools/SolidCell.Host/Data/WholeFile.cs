namespace SolidCell.Host.Data;

/// <summary>Files that are there whole or not at all: written under another name and renamed at the end.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        string unfinished = path + ".part";
        try
        {
            await using (FileStream stream = File.Create(unfinished))
            {
                await write(stream).ConfigureAwait(false);
            }

            File.Move(unfinished, path, true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public static void Write(string path, byte[] bytes) => WriteAsync(path, stream =>
    {
        stream.Write(bytes);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public static void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));
}
