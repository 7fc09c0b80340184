using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;
using SolidCell.Store.Files;

namespace SolidCell.Host.Plot;

/// <summary>The file that a figure goes into: written whole, and over another only when that is asked for.</summary>
internal static class FigureFile
{
    /// <exception cref="UserErrorException">The folder is not there, or the file is.</exception>
    public static void Check(FileInfo file, bool force, string option = "--output")
    {
        if (file.Directory is { Exists: false } folder)
        {
            throw new UserErrorException($"There is no folder {folder.FullName}; make it, or name another file with {option} FILE.");
        }

        if (file.Exists && !force)
        {
            throw TestExport.IsThere(file.FullName, option);
        }
    }

    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static void Write(FileInfo file, Figure figure, FigureStyle style, string option = "--output")
    {
        byte[] bytes = FigureFormats.Bytes(file.Name, figure, style);
        try
        {
            WholeFile.Write(file.FullName, bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Cannot write {file.FullName}: {problem.Message.TrimEnd('.')}. Name another file with {option} FILE.", problem);
        }
    }
}
