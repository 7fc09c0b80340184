using System.Reflection;
using CsCheck;
using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>The table of states in docs/safety.md against the code, on random walks through commands, faults and reboots.</summary>
public class StateMachineDocumentTests
{
    private enum Deed
    {
        Wait,
        Start,
        Pause,
        Resume,
        Stop,
        ClearFault,
        Dip,
        Press,
        Squeeze,
        Mend,
        Reboot,
    }

    private static readonly Gen<Deed[]> Walks = Gen.Enum<Deed>().Array[5, 40];

    [Fact]
    public void Every_arrow_of_the_document_is_taken_by_the_code_and_no_other()
    {
        HashSet<(InstrumentState, InstrumentState)> seen = [];
        Walks.Sample(deeds => Walk(deeds, seen), iter: 2000, threads: 1);
        HashSet<(InstrumentState, InstrumentState)> drawn = [.. Rows()
            .Select(row => (Enum.Parse<InstrumentState>(row[1]), Enum.Parse<InstrumentState>(row[3])))];
        Assert.Equal(drawn.Order(), seen.Order());
    }

    [Fact]
    public void Every_arrow_of_the_document_has_the_test_that_it_names()
    {
        HashSet<string> tests = [.. typeof(StateMachineTests).GetMethods()
            .Where(method => method.GetCustomAttribute<FactAttribute>() != null).Select(method => method.Name)];
        string[] named = [.. Rows().Select(row => row[4].Trim('`'))];
        Assert.True(named.Length >= 16);
        Assert.Empty(named.Except(tests));
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "safety.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && Enum.TryParse<InstrumentState>(cells[1], out _));

    private static void Walk(Deed[] deeds, HashSet<(InstrumentState From, InstrumentState To)> seen)
    {
        MemoryLogStorage storage = new();
        byte[] program = Program(deeds.Length % 2 == 0 ? PowerCutResponse.Wait : PowerCutResponse.Continue);
        Bench bench = new(storage);
        foreach (Deed deed in deeds)
        {
            if (deed == Deed.Reboot)
            {
                bench = new Bench(storage);
            }

            InstrumentState before = bench.Instrument.State;
            Do(bench, deed, program);
            Note(before, bench, seen);
            for (int tick = 0; tick < 60; tick++)
            {
                before = bench.Instrument.State;
                bench.Run(50);
                Note(before, bench, seen);
            }
        }
    }

    private static void Note(InstrumentState before, Bench bench, HashSet<(InstrumentState, InstrumentState)> seen)
    {
        if (bench.Instrument.State != before)
        {
            seen.Add((before, bench.Instrument.State));
        }
    }

    private static void Do(Bench bench, Deed deed, byte[] program)
    {
        switch (deed)
        {
            case Deed.Start: bench.StartWith(program); break;
            case Deed.Pause: bench.Send(CommandName.Pause); break;
            case Deed.Resume: bench.Send(CommandName.Resume); break;
            case Deed.Stop: bench.Send(CommandName.Stop); break;
            case Deed.ClearFault: bench.Send(CommandName.ClearFault); break;
            case Deed.Reboot: bench.Instrument.TakeUp(program, program.Length, 0); break;
            case Deed.Wait: break;
            default: bench.Tamper = Harm(deed); break;
        }
    }

    private static Action<Sample>? Harm(Deed deed) => deed switch
    {
        Deed.Dip => sample => sample.SupplyMillivolts = 2500,
        Deed.Press => sample => sample.EmergencyStopPressed = true,
        Deed.Squeeze => sample => sample.StackKilopascals = 61_000,
        _ => null,
    };

    private static byte[] Program(PowerCutResponse response)
    {
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 20_000).Rest(5000);
        program.Head.OnPowerCut = response;
        return program.Encode();
    }
}
