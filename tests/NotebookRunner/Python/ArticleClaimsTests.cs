using Literate.Reporting;

namespace NotebookRunner.Python;

/// <summary>What the article that the book follows says of Python, held against the interpreters that are here.</summary>
public sealed class ArticleClaimsTests
{
    private const string Claims =
        """
        Introduction
        hello
        hello world
        compiled 1
        KISS
        Counting down from: 5
        5
        4
        3
        1
        0
        Bootstrapping
        TypeError: can't send non-None value to a just-started generator
        no error
        hello, started
        hello, decorated
        Closing
        one
        told closed
        StopIteration
        dropped closed
        no error BaseException
        Error handling
        before
        caught thrown in
        still here
        KeyError: 'raise'
        StopIteration
        TypeError: not caught
        A bit of bytecode
        generator 1
        consumer 1
        mix 2

        """;

    [Fact]
    public Task The_claims_hold_in_Python_3() => HoldAsync(PythonInterpreter.Three, "There is no Python 3.9 or later on this machine (python3, python, py).");

    [Fact]
    public Task The_claims_hold_in_the_Python_2_7_that_the_article_was_written_for() =>
        HoldAsync(PythonInterpreter.Two, "There is no Python 2.7 on this machine (python2.7, python2, pyenv's versions).");

    private static async Task HoldAsync(PythonInterpreter? python, string reason)
    {
        Assert.SkipWhen(python is null, reason);
        var folder = Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "notebooks", "python");

        var run = await python!.RunAsync(folder, ["article-claims.py"], TestContext.Current.CancellationToken);

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Claims.ReplaceLineEndings("\n"), run.Output);
    }
}
