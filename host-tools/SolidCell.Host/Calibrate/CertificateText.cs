using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Operations.Guiding;

namespace SolidCell.Host.Calibrate;

/// <summary>Certificates as lines for people, or as JSON.</summary>
internal static class CertificateText
{
    private static readonly string[] Headings = ["channel", "unit", "off before", "off after", "limit", "uncertainty", "reference"];

    public static void Write(CalibrationCertificate certificate, string file, TextWriter output)
    {
        if (certificate.Undone is not null)
        {
            output.WriteLine($"{certificate.Fixture}: the calibration of {Day(certificate.Date)} is taken back ({file}).");
            return;
        }

        PlainTable.Write(output, Headings, certificate.Channels.Select(channel => new[]
        {
            channel.Channel, channel.Unit, Number(channel.LargestErrorBefore), Number(channel.LargestErrorAfter), Number(channel.Limit),
            Number(channel.Uncertainty), channel.Reference,
        }));
        output.WriteLine($"Certificate: {file}; due again {Day(certificate.Due)}. 'solidcell calibrate {certificate.Fixture} --undo' takes it back.");
        output.WriteLine("The fixture holds the program of the calibration now: flash a protocol before the next test, and tare the frame.");
    }

    public static void List(IReadOnlyList<CalibrationCertificate> certificates, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            var all = new JsonArray([.. certificates.Select(one => JsonNode.Parse(CertificateFolder.Text(one)))]);
            output.WriteLine(all.ToJsonString(JsonText.Line));
            return;
        }

        if (certificates.Count == 0)
        {
            output.WriteLine("No certificate is in this data directory; 'solidcell calibrate FIXTURE' makes one.");
        }

        foreach (CalibrationCertificate one in certificates)
        {
            string state = one.Undone is { } undone ? $"taken back {Day(undone)}" : $"due {Day(one.Due)}";
            output.WriteLine($"{Day(one.Date)}  {state}  {string.Join(", ", one.Channels.Select(channel => channel.Channel))}  by {one.By}");
        }
    }

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
