namespace SolidCell.Host.Tests.Documentation;

/// <summary>Keeps what is written, and presses Ctrl-C after the first line when there is somebody to press it.</summary>
internal sealed class LabOutput(CancellationTokenSource? pressed) : StringWriter
{
    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        pressed?.Cancel();
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }
}
