using System.Text;
using SolidCell.Device.StandIns.Simulation;

namespace System.Security.Cryptography.X509Certificates;

/// <summary>
/// The device's certificate: PEM text as a string, to which it adds the zero that its parser wants; or bytes, which are taken as they are,
/// so that PEM text without a zero at its end is refused.
/// </summary>
public class X509Certificate
{
    private readonly byte[] _certificate;

    public X509Certificate(byte[] certificate) => _certificate = Parsed(certificate);

    /// <remarks>On a desktop this constructor takes the name of a file.</remarks>
    public X509Certificate(string certificate) => _certificate = Parsed([.. Encoding.UTF8.GetBytes(DeviceText.Of(certificate)), 0]);

    public virtual byte[] GetRawCertData() => _certificate;

    private static byte[] Parsed(byte[] certificate) => certificate.Length > 0 && certificate[^1] == 0 && Holds(certificate)
        ? certificate
        : throw new ArgumentException("The certificate cannot be read.");

    private static bool Holds(byte[] certificate) =>
        Encoding.UTF8.GetString(certificate).Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal);
}
