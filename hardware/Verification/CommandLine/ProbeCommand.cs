using System.CommandLine;
using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Draws;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.CommandLine;

internal sealed class ProbeCommand : Command
{
    public ProbeCommand()
        : base("probe", "x")
    {
        SetAction(result =>
        {
            var library = ModelLibrary.Read();
            var bench = new AnalogBench(FixtureBoard.Circuit, library);
            for (int i = 0; i < 40; i++)
            {
                Console.WriteLine(DrawAccuracy.Of(bench, new BoardDraw(i, bench.Parts, library), 10));
            }
        });
    }
}
