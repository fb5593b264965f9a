using System.Diagnostics;

namespace Coroutines;

// CloseWhenCollected. A finalizer on Coroutine itself would be paid by every coroutine: the collector registers such objects
// when they are made and keeps them for one collection longer. So the finalizer is on a small object beside those that ask for
// it. Sentinel and coroutine refer only to each other; when both are unreachable the finalizer queue brings the sentinel back
// to life, and with it, whole, the coroutine, which has no finalizer that could have run before.
public abstract partial class Coroutine
{
    private protected void KeepSentinel()
    {
        if (_phase != Phase.Closed)
        {
            (_attached ??= new Attached()).Sentinel ??= new Sentinel(this);
        }
    }

    private void DismissSentinel()
    {
        GC.SuppressFinalize(_attached!.Sentinel!);
        _attached.Sentinel = null;
    }

    private sealed class Sentinel(Coroutine coroutine)
    {
        ~Sentinel()
        {
            try
            {
                coroutine.Close();
            }
            catch (Exception exception)
            {
                // There is no caller, and an exception on the finalizer thread would end the process.
                Trace.TraceError(CoroutineErrors.Ignored(coroutine, exception));
            }
        }
    }
}
