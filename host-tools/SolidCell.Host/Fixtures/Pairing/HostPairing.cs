using SolidCell.Dashboard.Pairing;
using SolidCell.Operations;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;
using SolidCell.Security.Pairing;

namespace SolidCell.Host.Fixtures.Pairing;

/// <summary>What `solidcell fixtures add` does, for the dashboard of the host that runs.</summary>
internal sealed class HostPairing(SecurityFolder folder, int port, TimeProvider clock) : IFixturePairing
{
    public PairingView Add(string fixture)
    {
        try
        {
            LabSecurity.Open(folder, () => ServerNames.Of(folder), clock);
            var file = new PairingFile
            {
                Version = PairingFile.CurrentVersion,
                Fixture = fixture,
                Broker = ServerNames.Of(folder).OnNetwork?.ToString()
                    ?? throw new OperationException("This computer has no address on a network; connect it first."),
                Port = port,
                Authority = SecurityFolder.Read(folder.AuthorityCertificate),
                Password = new AccountFile(folder).Add(fixture),
            };
            return new PairingView(fixture + PairingFile.Ending, file.Text(), PairingCode.Rows(file));
        }
        catch (SecurityException problem)
        {
            throw new OperationException(problem.Message, problem);
        }
    }
}
