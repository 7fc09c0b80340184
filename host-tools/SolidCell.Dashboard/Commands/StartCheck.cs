using SolidCell.Core.Measurement;
using SolidCell.Dashboard.Protocols;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Commands;

/// <summary>Whether a start says all that is needed. The fixture checks limits again; here it is about the person.</summary>
internal sealed class StartCheck(CellRegistry cells)
{
    private const int LongestName = 100;

    /// <summary>Why the test cannot be started, or null and the cell.</summary>
    public string? Refusal(StartOrder order, StoredProtocol program, out NewCell cell)
    {
        StoredCell? registered = cells.Find(order.Cell ?? "");
        double area = order.AreaSquareCentimetres ?? registered?.AreaSquareCentimetres ?? 0;
        double capacity = order.CapacityMilliampHours ?? registered?.Description.CapacityNanoampHours / 1e6 ?? 0;
        CellKind kind = ProtocolReader.Read(program.Source, program.Name).Protocol?.Cell.Kind ?? CellKind.Symmetric;
        cell = Describe(order, registered, kind, area, capacity);
        if (string.IsNullOrWhiteSpace(order.Cell) || order.Cell.Length > LongestName)
        {
            return $"Name the cell in the press ('cell', at most {LongestName} letters): its results are found under that name.";
        }

        if (CellRange.Refusal(area, capacity) is { } wrong)
        {
            return wrong;
        }

        if (registered is not null && registered.Description.Kind != kind)
        {
            return $"Cell '{registered.Name}' is {Word(registered.Description.Kind)}, but the protocol {program.Name} is for a {Word(kind)} cell.";
        }

        return order.IsConfirmed ? null : "Read the limits and confirm them ('is_confirmed': true); nothing starts without.";
    }

    private static NewCell Describe(StartOrder order, StoredCell? registered, CellKind kind, double area, double capacity)
    {
        long squareMicrometres = (long)Math.Round(area * 1e8);
        long nanoampHours = (long)Math.Round(capacity * 1e6);
        if (registered is not null && registered.Description.AreaSquareMicrometres == squareMicrometres && registered.Description.CapacityNanoampHours == nanoampHours)
        {
            return registered.Description;
        }

        return new NewCell(order.Cell?.Trim() ?? "", kind, squareMicrometres) { CapacityNanoampHours = nanoampHours, Chemistry = order.Chemistry, IsRegistered = false };
    }

    private static string Word(CellKind kind) => CellKindName.Of(kind);
}
