namespace SolidCell.Core.Link;

/// <summary>
/// Messages that came in and wait for the turn of the link. Bounded: a message that finds no room is dropped and counted; the host asks
/// again.
/// </summary>
public sealed class Mailbox
{
    private const int Slots = 16;

    // Made once: the link thread looks some fifty times a second, and on the device even a string literal is a new object.
    private readonly string _noTopic = "";
    private readonly byte[] _noPayload = new byte[0];

    private readonly object _gate = new object();
    private readonly string[] _topics = new string[Slots];
    private readonly byte[][] _payloads = new byte[Slots][];
    private int _first;
    private int _count;

    public int Dropped { get; private set; }

    public void Put(string topic, byte[] payload)
    {
        lock (_gate)
        {
            if (_count == Slots)
            {
                Dropped++;
                return;
            }

            int at = (_first + _count) % Slots;
            _topics[at] = topic;
            _payloads[at] = payload;
            _count++;
        }
    }

    public bool TryTake(out string topic, out byte[] payload)
    {
        lock (_gate)
        {
            topic = _count > 0 ? _topics[_first] : _noTopic;
            payload = _count > 0 ? _payloads[_first] : _noPayload;
            if (_count == 0)
            {
                return false;
            }

            _payloads[_first] = _noPayload;
            _first = (_first + 1) % Slots;
            _count--;
            return true;
        }
    }
}
