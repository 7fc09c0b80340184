namespace SolidCell.Core.Telemetry;

/// <summary>What a fixture is doing, for the status and live messages. One instance, filled before each.</summary>
public sealed class FixtureStatus
{
    /// <summary>One of idle, running, paused, faulted, finished.</summary>
    public string State = "idle";

    /// <summary>Time in milliseconds since the test began.</summary>
    public long TestMilliseconds;

    public int StepIndex;
    public int StepCount;
    public int CycleCount;
    public int SetPointNanoamps;

    /// <summary>Short circuits seen in this test.</summary>
    public int ShortCount;

    /// <summary>Number of the worst active fault (its id in the fault table), 0 for none.</summary>
    public int FaultId;

    /// <summary>Version of the firmware, major * 10000 + minor * 100 + patch.</summary>
    public int FirmwareVersion;

    /// <summary>Parts that did not answer at power-on, one bit each (docs/mqtt.md), 0 for a sound board.</summary>
    public int SelfTestFailures;

    /// <summary>True after three failed boots: the relay stays open and no test is taken up.</summary>
    public bool IsSafeMode;

    /// <summary>Why the processor started (docs/mqtt.md); empty where there is none, as in a virtual fixture.</summary>
    public string RestartCause = "";

    /// <summary>Text of the firmware's last crash, empty when there was none.</summary>
    public string Crash = "";

    /// <summary>Ticks that began a sample period late or more, and ticks that threw, since boot.</summary>
    public int TickOverruns;
    public int TickFailures;

    /// <summary>Times since boot that a hung sensor bus was freed, that the link failed, and that it hung and was replaced.</summary>
    public int BusReleases;
    public int LinkFailures;
    public int HungLinks;

    /// <summary>The test that runs or ran last, 16 bytes; written when <see cref="HasTest"/>.</summary>
    public readonly byte[] TestId = new byte[16];
    public bool HasTest;

    /// <summary>
    /// SHA-256 of the program that the fixture holds for the next start, 32 bytes; written when <see cref="HasProgram"/>.
    /// </summary>
    public readonly byte[] ProgramHash = new byte[32];
    public bool HasProgram;
}
