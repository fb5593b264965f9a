namespace Literate.Tests.Support;

/// <summary>A clock that stands still. Its timers fire when a test says so, and never by themselves.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _changing = new();
    private readonly List<ManualTimer> _timers = [];

    /// <summary>Lets every timer fire that was set to this time.</summary>
    public void Elapse(TimeSpan dueTime)
    {
        List<ManualTimer> due;
        lock (_changing)
            due = [.. _timers.Where(timer => timer.DueTime == dueTime)];
        foreach (var timer in due)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state) { DueTime = dueTime };
        lock (_changing)
            _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public required TimeSpan DueTime { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._changing)
                DueTime = dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (time._changing)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
