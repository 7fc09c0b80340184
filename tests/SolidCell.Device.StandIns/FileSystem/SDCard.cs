using SolidCell.Device.StandIns.Simulation;

namespace nanoFramework.System.IO.FileSystem;

public class SDCardSpiParameters
{
    public uint slotIndex;
    public uint spiBus;
    public uint chipSelectPin;
}

public class CardDetectParameters
{
}

/// <summary>As on the device, mounting without a card throws.</summary>
public class SDCard : IDisposable
{
    public SDCard(SDCardSpiParameters spiParameters, CardDetectParameters? cdParameters = null) => SpiParameters = spiParameters;

    public bool IsMounted { get; private set; }

    public SDCardSpiParameters SpiParameters { get; }

    public void Mount()
    {
        if (!SimulatedHardware.HasCard)
        {
            throw new global::System.IO.IOException("no card");
        }

        IsMounted = true;
    }

    public void Dispose()
    {
    }
}
