namespace Coroutines.Tests;

public class AllocationTests
{
    private const int Resumes = 10_000;

    [Fact]
    public void A_send_allocates_nothing()
    {
        Coroutine<int, int> total = new(async co =>
        {
            var sum = 0;
            while (true)
            {
                sum += await co.Yield(sum);
            }
        });
        total.Prime();

        Assert.Equal(0, BytesPerRun(() => total.Send(1)));
    }

    [Fact]
    public void A_send_of_a_reference_allocates_nothing()
    {
        Coroutine<string> sink = new(async co =>
        {
            while (true)
            {
                await co.Receive();
            }
        });
        sink.Prime();

        Assert.Equal(0, BytesPerRun(() => sink.Send("text")));
    }

    [Fact]
    public void A_foreach_allocates_nothing()
    {
        Coroutine<int, int> endless = new(async co =>
        {
            for (var n = 0; ; n++)
            {
                await co.Yield(n);
            }
        });
        endless.Prime();

        Assert.Equal(0, BytesPerRun(() =>
        {
            foreach (var n in endless)
            {
                if (n % 2 == 0)
                {
                    break;
                }
            }
        }));
    }

    [Fact]
    public void The_measurement_sees_an_allocation() => Assert.NotEqual(0, BytesPerRun(() => GC.KeepAlive(new object())));

    private static long BytesPerRun(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Resumes; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
