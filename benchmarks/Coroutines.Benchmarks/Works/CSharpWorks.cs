using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks.Works;

/// <summary>What is measured in C#. The programs in the other languages do the same works, as often, under the same names.</summary>
public static class CSharpWorks
{
    private const int Operations = 100_000;
    private const int CallsWithGarbage = 20;
    private const int ValuesPerTraversal = 1_000;

    /// <summary>Keeps results alive, so that nothing is left out as useless.</summary>
    private static long s_result;

    public static IEnumerable<Work> All()
    {
        yield return Send("send", Bodies.RunningTotal());
        yield return Next();
        yield return new Work("create-and-prime", Operations, CallsWithGarbage, CreateAndPrime);
        yield return new Work("traverse", Operations, 1, Traverse);
        yield return new Work("traverse-iterator", Operations, 1, TraverseIterator);
        yield return new Work("traverse-iterator-inlined", Operations, 1, TraverseIteratorInlined);
        yield return TryNextAtEnd();
        yield return Send("send-yield-from-4", Bodies.Delegating(4));
        yield return Send("send-yield-from-1000", Bodies.Delegating(1000));
        yield return CloseCreated();
        yield return CloseFinished();
        yield return new Work("pipeline", Flow.Items, 1, () => s_result = Flow.ThroughCoroutines(Flow.Items));
        yield return new Work("pipeline-unbounded-channels", Flow.Items, 1, () => s_result = Flow.ThroughUnboundedChannels(Flow.Items));
        yield return new Work("pipeline-bounded-channels", Flow.Items, 1, () => s_result = Flow.ThroughBoundedChannels(Flow.Items));
        yield return new Work("pipeline-linq", Flow.Items, 1, () => s_result = Flow.ThroughLinq(Flow.Items));
    }

    private static Work Send(string name, Coroutine<int, int> coroutine)
    {
        coroutine.Prime();
        return new Work(name, Operations, 1, () => SendAll(coroutine));
    }

    private static void SendAll(Coroutine<int, int> coroutine)
    {
        var sum = 0L;
        for (var i = 0; i < Operations; i++)
        {
            sum += coroutine.Send(1);
        }

        s_result = sum;
    }

    private static Work Next()
    {
        var coroutine = Bodies.RunningTotal().Prime();
        return new Work("next", Operations, 1, () => NextAll(coroutine));
    }

    private static void NextAll(Coroutine<int, int> coroutine)
    {
        var sum = 0L;
        for (var i = 0; i < Operations; i++)
        {
            sum += coroutine.Next();
        }

        s_result = sum;
    }

    private static void CreateAndPrime()
    {
        for (var i = 0; i < Operations; i++)
        {
            Bodies.RunningTotal().Prime();
        }
    }

    private static void Traverse()
    {
        var sum = 0L;
        for (var i = 0; i < Operations / ValuesPerTraversal; i++)
        {
            var coroutine = Bodies.CountTo(ValuesPerTraversal);
            while (coroutine.TryNext(out var value))
            {
                sum += value;
            }
        }

        s_result = sum;
    }

    /// <summary>The loop sees one iterator type only, so the JIT makes a loop of it, without a call.</summary>
    private static void TraverseIteratorInlined()
    {
        var sum = 0L;
        for (var i = 0; i < Operations / ValuesPerTraversal; i++)
        {
            var iterator = Bodies.IterateTo(ValuesPerTraversal);
            while (iterator.MoveNext())
            {
                sum += iterator.Current;
            }
        }

        s_result = sum;
    }

    /// <summary>The loop sees several iterator types, as a method that takes any IEnumerator does: a value costs two calls.</summary>
    private static void TraverseIterator()
    {
        var sum = 0L;
        for (var i = 0; i < Operations / ValuesPerTraversal; i++)
        {
            sum += SumOf(i % 3 == 0 ? Bodies.IterateTo(ValuesPerTraversal)
                : i % 3 == 1 ? Bodies.IterateDownFrom(ValuesPerTraversal)
                : Bodies.IterateConstant(ValuesPerTraversal));
        }

        s_result = sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long SumOf(IEnumerator<int> iterator)
    {
        var sum = 0L;
        while (iterator.MoveNext())
        {
            sum += iterator.Current;
        }

        return sum;
    }

    private static Work TryNextAtEnd()
    {
        var coroutine = Bodies.CountTo(0);
        return new Work("try-next-at-end", Operations, 1, () => TryNextAll(coroutine));
    }

    private static void TryNextAll(Coroutine<int, int> coroutine)
    {
        var values = 0;
        for (var i = 0; i < Operations; i++)
        {
            values += coroutine.TryNext(out _) ? 1 : 0;
        }

        s_result = values;
    }

    private static Work CloseCreated()
    {
        var coroutines = new Coroutine<int, int>[Operations];
        return new Work("close-created", Operations, 1, () => CloseAll(coroutines), Prepare: Create);

        void Create()
        {
            for (var i = 0; i < coroutines.Length; i++)
            {
                coroutines[i] = Bodies.RunningTotal();
            }
        }
    }

    private static Work CloseFinished()
    {
        var coroutines = new Coroutine<int, int>[Operations];
        for (var i = 0; i < coroutines.Length; i++)
        {
            coroutines[i] = Bodies.CountTo(0);
            coroutines[i].TryNext();
        }

        return new Work("close-finished", Operations, 1, () => CloseAll(coroutines));
    }

    private static void CloseAll(Coroutine<int, int>[] coroutines)
    {
        foreach (var coroutine in coroutines)
        {
            coroutine.Close();
        }
    }
}
