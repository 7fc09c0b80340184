using Microsoft.Playwright;
using SolidCell.Pictures;
using SolidCell.Testing.Services;

bool isVisit = args.Length == 6 && args[0] == "--visit";
if (!isVisit && (args.Length != 1 || args[0].StartsWith('-')))
{
    Console.Error.WriteLine("usage: SolidCell.Pictures FOLDER    makes the pictures of docs/images from the program itself");
    Console.Error.WriteLine(
        "       SolidCell.Pictures --visit URL TOKEN-FILE KEY-SHA256 FIXTURES PICTURE    looks at a dashboard that runs, for .ci/lab");
    return 2;
}

if (Chromium.Path is not { } chromium)
{
    Console.Error.WriteLine("No picture is made: Chromium is not installed (Debian: apt-get install chromium).");
    return 1;
}

if (isVisit)
{
    await Visit.MakeAsync(chromium, args[1..], Chromium.Arguments);
    return 0;
}

DirectoryInfo pictures = Directory.CreateDirectory(args[0]);
DirectoryInfo data = Directory.CreateTempSubdirectory("solidcell-pictures-");
using var end = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; end.Cancel(); };
try
{
    using IPlaywright playwright = await Playwright.CreateAsync();
    await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Chromium.Arguments });
    var album = new Album(browser, pictures);
    string demo = Path.Combine(data.FullName, "demo");
    await Product.RunAsync(end.Token, "demo", "--headless", "--data", demo);
    await album.ReportAsync(Path.Combine(demo, "report.html"));
    using Lab lab = await Lab.StartAsync(Path.Combine(data.FullName, "serve"), end.Token);
    await lab.PrepareAsync(end.Token);
    await album.StartAsync(lab);
    await lab.StartOthersAsync(end.Token);
    await album.TestAsync(lab);
    await album.OverviewAsync(lab);
    await album.DarkAsync(lab);
    return 0;
}
catch (Exception problem)
    when (problem is PlaywrightException or TimeoutException or InvalidOperationException or OperationCanceledException)
{
    Console.Error.WriteLine($"A picture could not be made: {problem.Message}");
    return 1;
}
finally
{
    data.Delete(recursive: true);
}
