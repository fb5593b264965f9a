using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace NotebookRunner;

/// <summary>
/// A theory whose tests bear the names of their rows and nothing else. Xunit would append the arguments to each, and a list
/// of the tests is meant to read like the book's table of contents.
/// </summary>
[XunitTestCaseDiscoverer(typeof(CellTheoryDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class CellTheoryAttribute(
    [CallerFilePath] string? sourceFilePath = null,
    [CallerLineNumber] int sourceLineNumber = -1) : TheoryAttribute(sourceFilePath, sourceLineNumber);

/// <summary>Makes a test case of each row.</summary>
public sealed class CellTheoryDiscoverer : TheoryDiscoverer
{
    /// <inheritdoc />
    protected override ValueTask<IReadOnlyCollection<IXunitTestCase>> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        IXunitTestMethod testMethod,
        ITheoryAttribute theoryAttribute,
        ITheoryDataRow dataRow,
        object?[] testMethodArguments)
    {
        var details = TestIntrospectionHelper.GetTestCaseDetailsForTheoryDataRow(
            discoveryOptions, testMethod, theoryAttribute, dataRow, testMethodArguments);
        var name = dataRow.TestDisplayName ?? details.TestCaseDisplayName;
        return new([
            new XunitTestCase(
                details.ResolvedTestMethod, name, details.UniqueID, details.Explicit, testMethodArguments: testMethodArguments,
                sourceFilePath: details.SourceFilePath, sourceLineNumber: details.SourceLineNumber),
        ]);
    }
}
