namespace Literate.Benchmarks.Notebooks;

/// <summary>A notebook of six small cells, as a chapter of a book has them: a type, functions, queries, text, an exception.</summary>
/// <remarks>No two numbers give the same notebook, so that nothing which is kept of one can serve another.</remarks>
internal static class SmallNotebook
{
    private const int Hours = 24;
    private const string Words = "the quick brown fox jumps over the lazy dog and the cat sleeps";

    internal static IReadOnlyList<SmallCell> Cells(int number)
    {
        var values = Enumerable.Range(0, Hours).Select(hour => ValueOf(hour, number)).ToList();
        return
        [
            Readings(number),
            Mean(values),
            Greatest(values, number),
            ByTens(values),
            Fibonacci(12 + number % 8),
            WordsAndEnd(number),
        ];
    }

    private static int ValueOf(int hour, int number) => (hour * (7 + number) + 3) % 50;

    private static SmallCell Readings(int number) => new(
        $$"""
        // The readings of station {{number}}
        record Reading(int Hour, int Value);

        var readings = new List<Reading>();
        for (var hour = 0; hour < {{Hours}}; hour++)
            readings.Add(new Reading(hour, (hour * {{7 + number}} + 3) % 50));
        Console.WriteLine($"{readings.Count} readings, the last at {readings[^1].Hour} h");
        """,
        $$"""
        # The readings of station {{number}}
        from dataclasses import dataclass

        @dataclass
        class Reading:
            hour: int
            value: int

        readings = [Reading(hour, (hour * {{7 + number}} + 3) % 50) for hour in range({{Hours}})]
        print(f"{len(readings)} readings, the last at {readings[-1].hour} h")
        """,
        $"{Hours} readings, the last at {Hours - 1} h\n");

    private static SmallCell Mean(List<int> values) => new(
        """
        // Their mean, in whole numbers
        int Mean(IEnumerable<int> values)
        {
            var (sum, count) = (0, 0);
            foreach (var value in values)
                (sum, count) = (sum + value, count + 1);
            return sum / count;
        }

        Console.WriteLine($"mean: {Mean(readings.Select(reading => reading.Value))}");
        """,
        """
        # Their mean, in whole numbers
        def mean(values):
            total, count = 0, 0
            for value in values:
                total, count = total + value, count + 1
            return total // count

        print(f"mean: {mean(reading.value for reading in readings)}")
        """,
        $"mean: {values.Sum() / values.Count}\n");

    private static SmallCell Greatest(List<int> values, int number) => new(
        $"""
        // The greatest, with the station's number
        readings.Max(reading => reading.Value) + {number * 100}
        """,
        $"""
        # The greatest, with the station's number
        max(reading.value for reading in readings) + {number * 100}
        """,
        $"{values.Max() + number * 100}",
        IsResult: true);

    private static SmallCell ByTens(List<int> values) => new(
        """
        // How many there are in each ten
        foreach (var tens in readings.GroupBy(reading => reading.Value / 10).OrderBy(tens => tens.Key))
            Console.WriteLine($"{tens.Key}0 and above: {new string('#', tens.Count())}");
        """,
        """
        # How many there are in each ten
        from collections import Counter

        for tens, count in sorted(Counter(reading.value // 10 for reading in readings).items()):
            print(f"{tens}0 and above: {'#' * count}")
        """,
        string.Concat(values.GroupBy(value => value / 10).OrderBy(tens => tens.Key)
            .Select(tens => $"{tens.Key}0 and above: {new string('#', tens.Count())}\n")));

    private static SmallCell Fibonacci(int count) => new(
        $$"""
        // An iterator
        IEnumerable<int> Fibonacci()
        {
            var (a, b) = (0, 1);
            while (true)
            {
                yield return a;
                (a, b) = (b, a + b);
            }
        }

        Console.WriteLine(string.Join(" ", Fibonacci().Take({{count}})));
        """,
        $"""
        # A generator
        from itertools import islice

        def fibonacci():
            a, b = 0, 1
            while True:
                yield a
                a, b = b, a + b

        print(" ".join(str(n) for n in islice(fibonacci(), {count})))
        """,
        string.Join(" ", FibonacciNumbers().Take(count)) + "\n");

    private static SmallCell WordsAndEnd(int number) => new(
        $$"""
        // Words, and what is not there
        var counts = new Dictionary<string, int>();
        foreach (var word in "{{Words}}".Split(' '))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        Console.WriteLine($"{counts.Count} words, 'the' {counts["the"]} times");
        try
        {
            _ = counts["station {{number}}"];
        }
        catch (KeyNotFoundException)
        {
            Console.WriteLine("no word for station {{number}}");
        }
        """,
        $$"""
        # Words, and what is not there
        counts = {}
        for word in "{{Words}}".split(" "):
            counts[word] = counts.get(word, 0) + 1
        print(f"{len(counts)} words, 'the' {counts['the']} times")
        try:
            counts["station {{number}}"]
        except KeyError:
            print("no word for station {{number}}")
        """,
        $"{Words.Split(' ').Distinct().Count()} words, 'the' {Words.Split(' ').Count(word => word == "the")} times\nno word for station {number}\n");

    private static IEnumerable<int> FibonacciNumbers()
    {
        var (a, b) = (0, 1);
        while (true)
        {
            yield return a;
            (a, b) = (b, a + b);
        }
    }
}
