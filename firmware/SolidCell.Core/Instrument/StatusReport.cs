using System;
using SolidCell.Core.Safety;
using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Instrument;

/// <summary>Says of an instrument what the status and live messages tell; the same words on the device and on the desktop.</summary>
public static class StatusReport
{
    // enum.ToString() gives the number on the device.
    private static readonly string[] StateNames = { "idle", "running", "paused", "faulted", "finished" };

    /// <summary>Fills in everything but what only the platform knows (the firmware's version).</summary>
    public static void Fill(FixtureStatus status, FixtureInstrument instrument)
    {
        status.State = StateNames[(int)instrument.State];
        status.TestMilliseconds = instrument.TestMilliseconds;
        status.StepIndex = instrument.StepIndex;
        status.StepCount = instrument.StepCount;
        status.CycleCount = instrument.CycleCount;
        status.SetPointNanoamps = instrument.SetPointNanoamps;
        status.ShortCount = instrument.ShortCount;
        status.FaultId = WorstFault(instrument.ActiveFaults);
        status.HasTest = instrument.HasTest;
        Array.Copy(instrument.TestId, status.TestId, status.TestId.Length);
        status.HasProgram = instrument.HasProgram;
        Array.Copy(instrument.ProgramHash, status.ProgramHash, status.ProgramHash.Length);
    }

    /// <summary>The fault with the worst action, the first of several; 0 for none.</summary>
    /// <param name="active">One bit per fault id.</param>
    private static int WorstFault(int active)
    {
        int worst = 0;
        for (int id = 1; id < FaultTable.Count; id++)
        {
            if ((active & (1 << id)) != 0 && (worst == 0 || FaultTable.ActionOf((FaultId)id) > FaultTable.ActionOf((FaultId)worst)))
            {
                worst = id;
            }
        }

        return worst;
    }
}
