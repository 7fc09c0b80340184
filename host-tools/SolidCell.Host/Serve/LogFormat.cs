namespace SolidCell.Host.Serve;

/// <summary>How what happens is told.</summary>
internal enum LogFormat
{
    Text,
    Json,
}
