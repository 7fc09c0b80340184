using SolidCell.Host.CommandLine;
using SolidCell.Operations.Guiding;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Calibrate;

/// <summary>
/// Asks a person for everything, or, when all was given as options, waits some seconds for his hands and takes the voltmeter's readings
/// from the options.
/// </summary>
/// <param name="asks">False when nobody is asked.</param>
/// <param name="pause">How long to wait for hands when nobody is asked.</param>
/// <param name="voltmeter">Readings that were given, in their order.</param>
/// <param name="output">Where questions and progress go.</param>
/// <param name="answer">A line that the person types.</param>
internal sealed class PersonAtFixture(
    bool asks, TimeSpan pause, IEnumerable<(double Low, double High)> voltmeter, TextWriter output, Func<string?> answer) : ICalibrationHand
{
    private readonly Queue<(double Low, double High)> _voltmeter = new(voltmeter);

    public async Task DoAsync(string what, CancellationToken cancellation)
    {
        if (!asks)
        {
            output.WriteLine($"{what}.");
            await Task.Delay(pause, cancellation).ConfigureAwait(false);
            return;
        }

        output.Write($"{what}, then press Enter (q to end): ");
        if (answer() is null or "q")
        {
            throw new UserErrorException("Ended; everything is as it was before.");
        }
    }

    public void Tell(string line) => output.WriteLine(line);

    public Task<(double Low, double High)?> ReadVoltmeterAsync(DummyHold hold, CancellationToken cancellation) =>
        Task.FromResult(ReadVoltmeter());

    private (double Low, double High)? ReadVoltmeter()
    {
        if (_voltmeter.TryDequeue(out (double Low, double High) given))
        {
            return given;
        }

        return asks && Ask("The voltmeter at the dummy showed backwards, in V (Enter without one): ") is { } low
            && Ask("and forwards, in V: ") is { } high ? (low, high) : null;
    }

    private double? Ask(string question)
    {
        while (true)
        {
            output.Write(question);
            string line = answer()?.Trim() ?? "";
            if (line.Length == 0)
            {
                return null;
            }

            if (DecimalNumber.TryRead(line, out decimal number, out string complaint))
            {
                return (double)number;
            }

            output.WriteLine(complaint.Replace('`', '\''));
        }
    }
}
