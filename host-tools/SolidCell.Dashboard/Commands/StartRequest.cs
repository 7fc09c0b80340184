using SolidCell.Dashboard.Protocols;
using SolidCell.Operations;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Commands;

/// <summary>Makes a plan of what somebody asks to start. Whether its protocol suits the cell is checked where every start is.</summary>
internal sealed class StartRequest(FixtureOperations operations, CellRegistry cells, DashboardOptions options)
{
    /// <exception cref="OperationException">Something that is needed was not said, or is not known.</exception>
    public StartPlan Plan(string fixture, StartOrder order)
    {
        HeldProgram program = Program(fixture, order);
        string name = order.Cell?.Trim() ?? "";
        if (!CellBounds.IsName(name))
        {
            throw new OperationException(
                $"Name the cell in the press ('cell', at most {CellBounds.LongestName} letters on one line): its results are found under that name.");
        }

        NewCell cell = Describe(order, cells.Find(name), name, program);
        bool isVirtual = options.VirtualFixtures.Contains(fixture);
        var plan = new StartPlan(fixture, program, cell) { IsVirtual = isVirtual, RunId = isVirtual ? options.RunId : null };
        StartCheck.Check(plan);
        return order.IsConfirmed
            ? plan : throw new OperationException("Read the limits and confirm them ('is_confirmed': true); nothing starts without.");
    }

    private HeldProgram Program(string fixture, StartOrder order) => order.ProgramSha256 is not { } hash ? operations.Held.Of(fixture)
        : operations.Held.Sent(hash)
        ?? throw new OperationException("No protocol with this hash ('program_sha256') was sent from here; flash it first.");

    /// <summary>
    /// A registered cell as it is registered; with another area, capacity or mass it is a cell of this test alone, of the same kind. A new
    /// name is a new cell, which is registered.
    /// </summary>
    private static NewCell Describe(StartOrder order, StoredCell? registered, string name, HeldProgram program)
    {
        double area = order.AreaSquareCentimetres ?? registered?.AreaSquareCentimetres ?? 0;
        double capacity = order.CapacityMilliampHours ?? registered?.Description.CapacityNanoampHours / 1e6 ?? 0;
        if ((CellRange.Refusal(area, capacity) ?? ActiveMass.Refusal(order.ActiveMassMilligrams)) is { } refusal)
        {
            throw new OperationException(refusal);
        }

        long squareMicrometres = (long)Math.Round(area * 1e8);
        long nanoampHours = (long)Math.Round(capacity * 1e6);
        long? micrograms = ActiveMass.Micrograms(order.ActiveMassMilligrams, registered?.Description.ActiveMassMicrograms);
        return registered?.Description is { } known
            ? known.AreaSquareMicrometres == squareMicrometres && known.CapacityNanoampHours == nanoampHours
                && known.ActiveMassMicrograms == micrograms
                ? known
                : known with
                {
                    AreaSquareMicrometres = squareMicrometres,
                    CapacityNanoampHours = nanoampHours,
                    ActiveMassMicrograms = micrograms,
                    Chemistry = order.Chemistry ?? known.Chemistry,
                    IsRegistered = false,
                }
            : new NewCell(name, program.Protocol.Cell.Kind, squareMicrometres)
            {
                CapacityNanoampHours = nanoampHours,
                ActiveMassMicrograms = micrograms,
                Chemistry = order.Chemistry,
            };
    }
}
