using System.Globalization;
using System.Text;

namespace Literate.Benchmarks.Sites;

/// <summary>The Markdown of a page: headings, prose with a link, a list, a table, and blocks of code. No two are alike.</summary>
internal static class GeneratedPage
{
    private const int Sections = 6;

    /// <summary>The Markdown of the page of this number.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <param name="code">Gives the fenced block of a section.</param>
    internal static string Of(int number, Func<int, string> code)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Page {number}\n\nWhat *page {number}* tells, in {Sections} sections. More is in [the tutorial](https://docs.python.org/3/tutorial/).\n");
        for (var section = 1; section <= Sections; section++)
        {
            var value = (number * Sections) + section;
            text.Append(CultureInfo.InvariantCulture, $"""

                ## Section {section} of {number}

                A generator pauses at each value, and **goes on** where it was: the value {value} comes after {value - 1}. Who asks
                for `next` gets one value, and nothing is computed that nobody has asked for. It ends when its body does.

                - first {value}, as it is,
                - then {value * 2}, twice as much,
                - and the rest of `{value % 7}`.

                | value | squared | even |
                | ---: | ---: | --- |
                | {value} | {value * value} | {(value % 2 == 0 ? "yes" : "no")} |
                | {value + 1} | {(value + 1) * (value + 1)} | {(value % 2 == 0 ? "no" : "yes")} |

                {code(value)}

                """);
        }

        return text.ToString();
    }

    /// <summary>A block of Python, which both sides colour by its words.</summary>
    internal static string Python(int value) => string.Create(CultureInfo.InvariantCulture, $"""
        ```python
        def count_{value}(limit):
            # Yields the multiples, one at a time.
            total = {value}
            while total < limit:
                received = yield total
                total = received if received is not None else total + {value}
            return "done after %d" % total

        print(list(count_{value}({value * 10})))
        ```
        """);

    /// <summary>The same as a cell in C# that says it is not to be run. docs-site explains it with the compiler all the same.</summary>
    internal static string CSharp(int value) => string.Create(CultureInfo.InvariantCulture, $$"""
        ```csharp skip-execution
        IEnumerable<int> Count{{value}}(int limit)
        {
            // Yields the multiples, one at a time.
            for (var total = {{value}}; total < limit; total += {{value}})
            {
                yield return total;
            }
        }

        Console.WriteLine(string.Join(", ", Count{{value}}({{value * 10}})));
        ```
        """);
}
