"""The same in Python as 03-bootstrapping.ipynb: the first step of a coroutine, and a decorator that takes it."""

import inspect
import re
from functools import wraps


# cell: The coroutine of this page: it prints what it is sent
def printer(name):
    print(f"{name} is ready.")
    while True:
        text = yield
        print(f"{name} got {text}")


# cell: Sending to a coroutine that was never started
# differs: the error is a TypeError, and tells no remedy
forgotten = printer("forgotten")
try:
    forgotten.send("a letter")
except TypeError as error:
    print(error)


# cell: The refused coroutine is unharmed
def state(generator):
    """GEN_SUSPENDED is Suspended."""
    return inspect.getgeneratorstate(generator)[len("GEN_"):].capitalize()


print(state(forgotten))
next(forgotten)
forgotten.send("a second letter")
print(state(forgotten))


# cell: Two ways to take the first step
first = printer("first")
next(first)

second = printer("second")
second.send(None)

first.send("hello")
second.send("hello")


# cell: A zero is not nothing
def sums():
    total = 0
    while True:
        total += yield
        print(total)


totals = sums()
try:
    totals.send(0)
except TypeError:
    print(f"refused, and still {state(totals)}")


# cell: A function that takes a factory and returns one whose coroutines are started
def started(factory):
    @wraps(factory)
    def make_and_start(*args, **kwargs):
        generator = factory(*args, **kwargs)
        next(generator)
        return generator
    return make_and_start


started_printer = started(printer)

decorated = started_printer("decorated")
decorated.send("hello")


# cell: The name is that of the method that made it
# differs: there is nothing like Recording; a function and its generators have their name as an attribute
wrapped = started_printer("wrapped")
wrapped.send("hello")
print(started_printer.__name__, wrapped.__name__)


# cell: A factory that ends with Prime
@started
def line_filter(pattern):
    matches = re.compile(pattern).match
    while True:
        line = yield
        if matches(line):
            print(line)


hellos = line_filter("^hello")
hellos.send("hello")
hellos.send("world")


# cell: Priming twice is refused
# differs: a second first step is a step like any other, and its None is taken for a line
try:
    line_filter("^hello").send(None)
except TypeError as error:
    print(type(error).__name__)


# cell: A primed countdown
@started
def countdown(n):
    while n >= 0:
        told = yield n
        if told is None:
            n -= 1
        else:
            n = told


for n in countdown(5):
    print(n)


# cell: Exercise 1, solved: a decorator without an argument
@started                                # which fits any number of them
def counter():
    number = 1
    while True:
        text = yield
        print(number, text)
        number += 1


counted = counter()
counted.send("a")
counted.send("b")


# cell: Exercise 2, solved: work for the first step
@started
def table(*columns):
    print(" | ".join(columns))
    while True:
        print(" | ".join((yield)))


files = table("name", "size")
files.send(["a.txt", "12"])


# cell: Exercise 3, solved: started or not
def feed(generator, *values):
    if inspect.getgeneratorstate(generator) == inspect.GEN_CREATED:
        next(generator)
    for value in values:
        generator.send(value)


fed = printer("fed")
feed(fed, "x")
feed(fed, "y")
