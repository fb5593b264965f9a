"""The works of ../Coroutines.Benchmarks/Works/CSharpWorks.cs in Python.

Prints a line for each: its name, and the nanoseconds of one operation in its fastest round.
"""
import itertools
import sys
from time import perf_counter

OPERATIONS = 100_000
CALLS_WITH_GARBAGE = 20
ROUNDS = 100
LONG_ROUNDS = 3
VALUES_PER_TRAVERSAL = 1_000
ITEMS = 10_000_000


def running_total():
    total = 0
    while True:
        total += (yield total) or 0


def delegating(levels):
    yield from running_total() if levels == 0 else delegating(levels - 1)


def count_to(count):
    for n in range(count):
        yield n


def only_even(target):
    while True:
        n = yield
        if n % 2 == 0:
            target.send(n)


def triple(target):
    while True:
        target.send(3 * (yield))


def sink(sums):
    while True:
        sums[0] += yield


def primed(generator):
    next(generator)
    return generator


def pipeline():
    sums = [0]
    send = primed(only_even(primed(triple(primed(sink(sums)))))).send
    for n in range(ITEMS):
        send(n)


def send_all(generator):
    send = generator.send
    for _ in itertools.repeat(None, OPERATIONS):
        send(1)


def next_all(generator):
    for _ in itertools.repeat(None, OPERATIONS):
        next(generator)


def create_and_prime():
    for _ in itertools.repeat(None, OPERATIONS):
        next(running_total())


def traverse():
    for _ in range(OPERATIONS // VALUES_PER_TRAVERSAL):
        for _ in count_to(VALUES_PER_TRAVERSAL):
            pass


def close_all(generators):
    for generator in generators:
        generator.close()


def measure(name, run, operations=OPERATIONS, calls=1, rounds=ROUNDS, prepare=lambda: None):
    fastest = float("inf")
    for _ in range(rounds + 1):  # One more than elsewhere: the first warms up, and is never the fastest for that.
        time = 0
        for _ in range(calls):
            argument = prepare()
            start = perf_counter()
            run() if argument is None else run(argument)
            time += perf_counter() - start
        fastest = min(fastest, time)
    print(f"{name} {fastest / operations / calls * 1e9:.3f}", flush=True)


def main():
    sys.setrecursionlimit(10_000)
    total = primed(running_total())
    measure("send", lambda: send_all(total))
    measure("next", lambda: next_all(total))
    measure("create-and-prime", create_and_prime, calls=CALLS_WITH_GARBAGE, rounds=LONG_ROUNDS)
    measure("traverse", traverse)
    four = primed(delegating(3))
    measure("send-yield-from-4", lambda: send_all(four))
    thousand = primed(delegating(999))
    measure("send-yield-from-1000", lambda: send_all(thousand), rounds=LONG_ROUNDS)
    measure("close-created", close_all, prepare=lambda: [running_total() for _ in range(OPERATIONS)])
    ended = [count_to(0) for _ in range(OPERATIONS)]
    for generator in ended:
        next(generator, None)
    measure("close-finished", lambda: close_all(ended))
    measure("pipeline", pipeline, operations=ITEMS, rounds=LONG_ROUNDS)


main()
