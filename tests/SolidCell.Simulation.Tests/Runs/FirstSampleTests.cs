using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;

namespace SolidCell.Simulation.Tests.Runs;

/// <summary>What stands first in a test's data is a voltage of the cell, not of an input that the relay has not closed on yet.</summary>
public class FirstSampleTests
{
    [Fact]
    public void The_first_sample_of_a_full_cell_is_its_open_circuit_voltage()
    {
        var voltages = new List<long>();
        byte[] program = ProgramCompiler.Compile(BuiltinProtocols.Load("ncm")).Bytes;
        FixtureRun run = new(new VirtualFixtureOptions { CellName = "ncm-ndl" }, program)
        {
            Seen = record =>
            {
                if (record.Kind == RecordKind.Sample && (record.Fields[4] & 0xF) == (int)SampleQuality.Good)
                {
                    voltages.Add(record.Fields[0]);
                }
            },
        };
        run.Run(1.2);
        Assert.InRange(voltages[0], 2_500_000, 2_700_000);
        Assert.All(voltages, voltage => Assert.InRange(voltage, 2_500_000, 4_400_000));
    }
}
