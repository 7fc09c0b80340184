using System;

namespace SolidCell.Core;

/// <summary>
/// What is thrown where something holds that can only be a bug. The measuring loop catches it, opens the relay and latches an internal
/// error. These checks are always on: the device's <c>Debug.Assert</c> is left out of a Release build and throws in none.
/// </summary>
/// <remarks>
/// Written <c>if (wrong) { throw Invariant.Broken("..."); }</c>, so that the text, which the interpreter copies to the heap each time, is
/// not touched while all is well. Not in code that every tick runs.
/// </remarks>
public static class Invariant
{
    /// <summary>The exception for a broken invariant.</summary>
    /// <param name="what">What is wrong, with its numbers.</param>
    public static Exception Broken(string what) => new InvalidOperationException("broken invariant: " + what);
}
