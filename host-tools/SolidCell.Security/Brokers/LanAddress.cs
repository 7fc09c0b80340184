using System.Net;

namespace SolidCell.Security.Brokers;

/// <summary>Where other computers reach the broker of this host.</summary>
public sealed record LanAddress(IPAddress Address, int Port, bool UsesTls);
