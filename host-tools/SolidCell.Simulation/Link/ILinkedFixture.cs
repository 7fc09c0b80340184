namespace SolidCell.Simulation.Link;

/// <summary>A fixture as its link sees it: something that makes a log and answers messages. One thread.</summary>
public interface ILinkedFixture
{
    string Id { get; }

    FixtureActivity Activity { get; }

    /// <summary>How full the record log is with records the host has not stored yet, 0 to 100.</summary>
    int LogFillPercent { get; }

    /// <summary>Lets time pass.</summary>
    void Run(long milliseconds);

    /// <summary>Writes the next log batch; 0 bytes when there is nothing new.</summary>
    int NextBatch(byte[] buffer);

    /// <summary>Goes back to the last durable position, after a new connection.</summary>
    void Rewind();

    void OnAck(byte[] payload, int length);

    /// <summary>Carries out a command; the length of the reply, 0 for none.</summary>
    int OnCommand(byte[] payload, int length, byte[] reply);

    /// <summary>Takes a piece of a protocol; the length of the reply, 0 for none.</summary>
    int OnProtocolChunk(byte[] payload, int length, byte[] reply);

    int WriteStatus(byte[] buffer);

    int WriteLive(byte[] buffer);

    LinkSnapshot Describe();
}
