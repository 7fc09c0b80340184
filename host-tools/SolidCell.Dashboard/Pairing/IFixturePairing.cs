using SolidCell.Operations;

namespace SolidCell.Dashboard.Pairing;

/// <summary>Gives new fixtures an account at this host.</summary>
public interface IFixturePairing
{
    /// <exception cref="OperationException">The name is none or is taken, or this host is not on a network.</exception>
    PairingView Add(string fixture);
}
