using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>The PEM file of the broker's certificate authority.</summary>
internal static class AuthorityFile
{
    /// <summary>The lines of its certificate, without what people write around it.</summary>
    /// <exception cref="UserErrorException">It holds no certificate that a fixture could trust, or a private key.</exception>
    public static string[] Read(FileInfo file, DateTimeOffset now) => Read(file, Text(file), now);

    /// <summary>The same for a text that comes out of a file.</summary>
    /// <exception cref="UserErrorException">It is no certificate that a fixture could trust, or a private key.</exception>
    public static string[] Read(FileInfo file, string text, DateTimeOffset now)
    {
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            throw new UserErrorException(
                $"--tls-ca {file} holds a private key, which must not leave its machine; give the certificate alone.");
        }

        using X509Certificate2 certificate = Certificate(file, text);
        if (certificate.NotAfter.ToUniversalTime() < now.UtcDateTime)
        {
            throw new UserErrorException(
                $"--tls-ca {file} expired on {certificate.NotAfter:yyyy-MM-dd}; a fixture would refuse the broker.");
        }

        return certificate.ExportCertificatePem().Split('\n');
    }

    private static string Text(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--tls-ca {file} cannot be read: {problem.Message.TrimEnd('.')}.", problem);
        }
    }

    private static X509Certificate2 Certificate(FileInfo file, string text)
    {
        try
        {
            return X509Certificate2.CreateFromPem(text);
        }
        catch (CryptographicException problem)
        {
            throw new UserErrorException($"--tls-ca {file} is no PEM certificate (a text with -----BEGIN CERTIFICATE-----).", problem);
        }
    }
}
