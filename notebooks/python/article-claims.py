"""What the article says that Python does, asked of Python itself. Runs on 2.7 and on 3; a test holds what it prints.

Each claim is a line of its own, or some, below a line that names the section that makes it.
"""
from __future__ import print_function

import dis
import re

try:
    from dis import get_instructions
except ImportError:
    get_instructions = None  # Python 2.7 has only the bytes.


def name_and_message(action):
    """The error that something ends in; messages only where both versions have one, and the same."""
    try:
        action()
        return "no error"
    except (TypeError, ValueError, KeyError) as error:
        return "%s: %s" % (type(error).__name__, error)
    except (StopIteration, GeneratorExit) as error:
        return type(error).__name__


# Introduction: a filter is sent lines and prints those that match; its pattern is compiled once.
compiled = []


def matching(pattern):
    compiled.append(pattern)
    expression = re.compile(pattern)
    while True:
        line = yield
        if expression.search(line):
            print(line)


print("Introduction")
greetings = matching("^hello")
next(greetings)
for line in ["hello", "world", "hello world"]:
    greetings.send(line)
print("compiled", len(compiled))


# KISS: a generator that is also sent values. The 2 is lost, because the call of send gives it back.
def countdown(start):
    print("Counting down from:", start)
    n = start
    while n >= 0:
        told = yield n
        n = n - 1 if told is None else told


print("KISS")
counter = countdown(5)
for n in counter:
    if n == 3:
        counter.send(n - 1)
    print(n)

# Bootstrapping: what is not at its first yield can be sent nothing but None; a decorator takes the step.
print("Bootstrapping")
forgotten = matching("^hello")
print(name_and_message(lambda: forgotten.send("hello")))
print(name_and_message(lambda: forgotten.send(None)))
forgotten.send("hello, started")


def coroutine(function):
    def started(*arguments):
        made = function(*arguments)
        next(made)
        return made
    return started


coroutine(matching)("^hello").send("hello, decorated")


# Closing: close raises GeneratorExit at the yield; what is closed refuses; the collector closes what is dropped.
@coroutine
def printer(name):
    try:
        while True:
            print((yield))
    except GeneratorExit:
        print(name, "closed")


print("Closing")
told = printer("told")
told.send("one")
told.close()
print(name_and_message(lambda: told.send("two")))
told.close()
dropped = printer("dropped")
del dropped  # CPython counts references, so it goes now.
print("an error" if issubclass(GeneratorExit, Exception) else "no error", GeneratorExit.__base__.__name__)


# Error handling: errors inside come out of send, and end it; throw raises at the yield, where it can be caught.
@coroutine
def touchy():
    while True:
        try:
            line = yield
        except ValueError as error:
            print("caught", error)
            continue
        if line == "raise":
            raise KeyError(line)
        print(line)


print("Error handling")
filtering = touchy()
filtering.send("before")
filtering.throw(ValueError("thrown in"))
filtering.send("still here")
print(name_and_message(lambda: filtering.send("raise")))
print(name_and_message(lambda: filtering.send("after")))
print(name_and_message(lambda: touchy().throw(TypeError("not caught"))))


# A bit of bytecode: producing and consuming are one instruction, once for each suspension.
def generator():
    yield 1


def consumer():
    received = yield
    print(received)


def mix():
    received = yield 1
    yield received


def instructions(function):
    if get_instructions:
        return [instruction.opname for instruction in get_instructions(function)]
    names, code, at = [], bytearray(function.__code__.co_code), 0
    while at < len(code):
        names.append(dis.opname[code[at]])
        at += 3 if code[at] >= dis.HAVE_ARGUMENT else 1
    return names


print("A bit of bytecode")
for function in [generator, consumer, mix]:
    print(function.__name__, instructions(function).count("YIELD_VALUE"))
