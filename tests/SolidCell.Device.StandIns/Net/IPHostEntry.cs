namespace System.Net;

public class IPHostEntry
{
    internal IPHostEntry(IPAddress[] addresses) => AddressList = addresses;

    public IPAddress[] AddressList { get; }
}
