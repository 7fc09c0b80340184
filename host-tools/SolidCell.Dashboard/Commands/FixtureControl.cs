using SolidCell.Ingest.Commanding;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Commands;

/// <summary>Sends protocols and starts tests, and writes down in the store what the fixture cannot know.</summary>
public sealed class FixtureControl(DashboardOptions options, FixtureCommander commander, ProtocolRegistry protocols, CellRegistry cells, TestRegistry tests, TimeProvider clock)
{
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task<FlashReceipt> FlashAsync(string fixture, Protocol protocol, string source, double? areaSquareCentimetres, CancellationToken cancellation)
    {
        CompiledProgram program = ProgramCompiler.Compile(protocol, areaSquareCentimetres);
        protocols.Add(program.Sha256, protocol.Name, program.Bytes, source);
        await commander.UploadAsync(fixture, program.Bytes, program.Sha256, cancellation).ConfigureAwait(false);
        return new FlashReceipt(fixture, protocol.Name, Convert.ToHexStringLower(program.Sha256), program.Bytes.Length);
    }

    /// <summary>The test is written down before the start, so that the fixture's first record finds it, and taken back when the fixture refuses. Without an answer nobody knows, so it stays.</summary>
    /// <exception cref="CommandFailedException">The fixture refused to start, or did not answer.</exception>
    public async Task<StartReceipt> StartAsync(string fixture, StoredProtocol program, NewCell cell, CancellationToken cancellation)
    {
        byte[] testId = CommandRequest.NewId();
        bool isVirtual = options.VirtualFixtures.Contains(fixture);
        long cellId = cells.Find(cell.Name) is { } registered && registered.Description == cell ? registered.CellId : cells.Add(cell with { IsRegistered = false });
        tests.Plan(new PlannedTest(testId, fixture, isVirtual, isVirtual ? options.RunId : null, cellId, program.Sha256));
        try
        {
            CommandRequest start = CommandRequest.ToStart(testId, program.Sha256, (int)cell.Kind, cell.AreaSquareMicrometres, cell.CapacityNanoampHours, clock.GetUtcNow());
            await commander.SendAsync(fixture, start, cancellation).ConfigureAwait(false);
        }
        catch (CommandFailedException failure) when (failure.IsRefusal)
        {
            tests.Withdraw(testId);
            throw;
        }

        return new StartReceipt(fixture, Convert.ToHexStringLower(testId));
    }
}
