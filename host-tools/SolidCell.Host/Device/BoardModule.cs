namespace SolidCell.Host.Device;

/// <summary>An ESP32 module that the reference board can carry.</summary>
/// <param name="Name">As hardware/board.json calls it.</param>
/// <param name="RuntimeTarget">The nanoFramework runtime built for it, as nanoff calls it.</param>
/// <param name="DeploymentKilobytes">Room for the application in the runtime's partition table.</param>
/// <param name="IsReference">True for the module that is meant when none is named.</param>
internal sealed record BoardModule(string Name, string RuntimeTarget, int DeploymentKilobytes, bool IsReference);
