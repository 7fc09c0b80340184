using SolidCell.Analysis.Spectra;
using SolidCell.Core.Schedule;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Tests.Spectra;

public sealed class SpectrumStepsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_step_that_takes_a_spectrum_is_known_by_the_program_and_its_number()
    {
        byte[] program = new ProgramBuilder().Rest(1000).Spectrum(new SpectrumSettings()).Encode();
        byte[] hash = System.Security.Cryptography.SHA256.HashData(program);
        var protocols = new ProtocolRegistry(_store.Database, TimeProvider.System);
        protocols.Add(hash, "storage", program, "");
        var steps = new SpectrumSteps(protocols);
        string name = Convert.ToHexStringLower(hash);

        Assert.Equal([false, true, false, false], new long?[] { 0, 1, 2, null }.Select(step => steps.IsOne(name, step)));
        Assert.False(steps.IsOne(new string('0', 64), 1), "an unknown program");
        Assert.False(steps.IsOne("not a hash", 1));
        Assert.False(steps.IsOne(null, 1));
    }
}
