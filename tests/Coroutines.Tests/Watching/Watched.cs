namespace Coroutines.Tests.Watching;

/// <summary>The coroutines that the tests of watching watch.</summary>
internal static class Watched
{
    public static Coroutine<int?, int> Countdown(int n) => new(async co =>
    {
        while (n >= 0)
        {
            var newValue = await co.Yield(n);
            n = newValue ?? n - 1;
        }
    });

    public static Coroutine<T> Sink<T>() => new(async co =>
    {
        while (true)
        {
            await co.Receive();
        }
    });

    public static Coroutine<string> Filter(string pattern, Coroutine<string> target) => new(async co =>
    {
        using (target)
        {
            while (true)
            {
                var text = await co.Receive();
                if (text.Contains(pattern))
                {
                    target.Send(text);
                }
            }
        }
    });

    public static Coroutine<int?, int, string> Total() => new(async co =>
    {
        var total = 0;
        while (true)
        {
            try
            {
                if (await co.Yield(total) is not { } next)
                {
                    return $"total {total}";
                }

                total += next;
            }
            catch (TimeoutException)
            {
                total = 0;
            }
        }
    });

    /// <summary>The countdown from 5 that is told to skip at 3.</summary>
    public static Recording CountdownThatSkips()
    {
        var recording = new Recording();
        var countdown = Countdown(5).Watch(recording);
        foreach (var n in countdown)
        {
            if (n == 3)
            {
                countdown.Send(2);
            }
        }

        return recording;
    }

    public static Recording Pipeline()
    {
        var recording = new Recording();
        var sink = Sink<string>().Watch(recording).Prime();
        using var filter = Filter("python", sink).Watch(recording).Prime();
        filter.Send("a snake");
        filter.Send("a python");
        return recording;
    }
}
