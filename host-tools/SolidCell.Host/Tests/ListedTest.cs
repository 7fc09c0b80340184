using SolidCell.Analysis.Results;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>A line of `solidcell tests`.</summary>
internal sealed record ListedTest(StoredTest Test, TestResult Result, long MissingRecords);
