"""The scenarios of PythonTests.cs, in Python: each returns a trace, and both languages must give the same one."""
import json
import sys

# CPython closes a generator when its last reference goes. C# does not, so each scenario keeps its generators to its end and
# returns a copy of its trace; what their end prints after that is of no interest.
sys.unraisablehook = lambda _: None


class Failed(Exception):
    pass


def attempt(trace, name, action):
    try:
        trace.append(f"{name} gave {show(action())}")
    except StopIteration as stop:
        trace.append(f"{name} stopped with {show(stop.value)}")
    except GeneratorExit:
        trace.append(f"{name} raised GeneratorExit")
    except Failed as error:
        trace.append(f"{name} raised Failed {error}")
    except (TypeError, RuntimeError, ValueError, AttributeError):
        trace.append(f"{name} was refused")


def show(value):
    return "nothing" if value is None else str(value)


def countdown(trace, n):
    while n >= 0:
        new_value = yield n
        n = n - 1 if new_value is None else new_value


def level(trace, name, inner=None, result=None):
    try:
        if inner is not None:
            trace.append(f"{name} got {show((yield from inner))}")
        trace.append(f"{name} received {show((yield len(name)))}")
        trace.append(f"{name} received {show((yield 2 * len(name)))}")
        return result
    except Failed as error:
        trace.append(f"{name} caught {error}")
        trace.append(f"{name} received {show((yield 99))}")
        return -1
    except GeneratorExit:
        trace.append(f"{name} exits")
        raise
    finally:
        trace.append(f"{name} finally")


def stubborn(trace):
    while True:
        try:
            yield 1
        except GeneratorExit:
            trace.append("stubborn stays")


def recovering(trace, inner):
    try:
        yield from inner
    except RuntimeError:
        trace.append("recovered")
    yield 7


def raising_stop():
    yield 1
    raise StopIteration()


def just_delegating(inner):
    yield from inner


def scenario_send_and_next():
    trace = []
    c = countdown(trace, 5)
    for name, action in [("next", c.__next__), ("send 2", lambda: c.send(2)), ("next", c.__next__),
                         ("next", c.__next__), ("next", c.__next__), ("next", c.__next__)]:
        attempt(trace, name, action)
    return trace[:]


def scenario_just_started():
    trace = []
    c = countdown(trace, 1)
    attempt(trace, "send 3", lambda: c.send(3))
    attempt(trace, "send nothing", lambda: c.send(None))
    d = countdown(trace, 1)
    attempt(trace, "throw", lambda: d.throw(Failed("a")))
    attempt(trace, "next", d.__next__)
    e = level(trace, "unstarted")
    attempt(trace, "close", e.close)
    attempt(trace, "next", e.__next__)
    return trace[:]


def scenario_throw_and_return():
    trace = []
    c = level(trace, "one", result=5)
    attempt(trace, "next", c.__next__)
    attempt(trace, "throw", lambda: c.throw(Failed("a")))
    attempt(trace, "send 3", lambda: c.send(3))
    attempt(trace, "next", c.__next__)
    attempt(trace, "throw", lambda: c.throw(Failed("b")))
    return trace[:]


def scenario_close():
    trace = []
    c = level(trace, "outer", level(trace, "mid", level(trace, "in")))
    attempt(trace, "next", c.__next__)
    attempt(trace, "close", c.close)
    attempt(trace, "close", c.close)
    attempt(trace, "next", c.__next__)
    return trace[:]


def scenario_delegation():
    trace = []
    c = level(trace, "outer", level(trace, "mid", level(trace, "in", result=1), result=2), result=3)
    for i in range(7):
        attempt(trace, f"send {i}", (lambda i=i: c.send(i)) if i else c.__next__)
    return trace[:]


def scenario_delegated_throw():
    trace = []
    c = level(trace, "outer", level(trace, "mid", level(trace, "in")))
    attempt(trace, "next", c.__next__)
    attempt(trace, "throw", lambda: c.throw(Failed("a")))
    attempt(trace, "throw", lambda: c.throw(Failed("b")))
    attempt(trace, "throw", lambda: c.throw(Failed("c")))
    attempt(trace, "throw exit", lambda: c.throw(GeneratorExit()))
    return trace[:]


def scenario_ignored_exit():
    trace = []
    s = stubborn(trace)
    attempt(trace, "next", s.__next__)
    attempt(trace, "close", s.close)
    attempt(trace, "next", s.__next__)
    c = recovering(trace, stubborn(trace))
    attempt(trace, "next", c.__next__)
    attempt(trace, "close", c.close)
    kept = stubborn(trace)
    d = level(trace, "outer", kept)
    attempt(trace, "next", d.__next__)
    attempt(trace, "close", d.close)
    attempt(trace, "next", d.__next__)
    return trace[:]


def scenario_stop_iteration():
    trace = []
    c = recovering(trace, raising_stop())
    attempt(trace, "next", c.__next__)
    attempt(trace, "next", c.__next__)
    d = raising_stop()
    attempt(trace, "next", d.__next__)
    attempt(trace, "next", d.__next__)
    attempt(trace, "next", d.__next__)
    return trace[:]


def scenario_shared():
    trace = []
    inner = level(trace, "in", result=4)
    a = level(trace, "a", just_delegating(inner))
    b = just_delegating(inner)
    attempt(trace, "a", a.__next__)
    attempt(trace, "b", b.__next__)
    attempt(trace, "a", a.__next__)
    attempt(trace, "b", b.__next__)
    attempt(trace, "a", lambda: a.send(6))
    return trace[:]


def scenario_iterator():
    trace = []
    c = just_delegating([1, 2, 3])
    attempt(trace, "next", c.__next__)
    attempt(trace, "send nothing", lambda: c.send(None))
    attempt(trace, "send 5", lambda: c.send(5))
    attempt(trace, "next", c.__next__)
    d = just_delegating([1, 2])
    attempt(trace, "next", d.__next__)
    attempt(trace, "throw", lambda: d.throw(Failed("a")))
    return trace[:]


def scenario_self():
    trace = []
    cell = []
    c = just_delegating_to_cell(cell)
    cell.append(c)
    attempt(trace, "next", c.__next__)
    attempt(trace, "next", c.__next__)
    return trace[:]


def just_delegating_to_cell(cell):
    yield from cell[0]


print(json.dumps({name[len("scenario_"):]: run() for name, run in list(globals().items())
                  if name.startswith("scenario_")}))
