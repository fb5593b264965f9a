"""Error handling: the chapter's cells in Python. Each part prints what the C# cell of its name prints."""
from functools import wraps
from inspect import getgeneratorstate
import re
import traceback


def coroutine(function):
    """Makes coroutines that are advanced to their first yield, as Prime() does."""
    @wraps(function)
    def started(*arguments):
        made = function(*arguments)
        next(made)
        return made
    return started


def state(generator):
    """GEN_CLOSED is called Closed in C#."""
    return getgeneratorstate(generator)[len("GEN_"):].title()


# cell: A filter that fails when it is told to
@coroutine
def line_filter(pattern):
    expression = re.compile(pattern)
    while True:
        line = yield
        if line == "raise":
            raise ValueError("raise was sent")
        if expression.search(line):
            print(line)


filter_ = line_filter("^hello")
filter_.send("hello")
try:
    filter_.send("raise")
except ValueError as error:
    print(f"Send failed: {error}")

# cell: After the error the coroutine is over
try:
    filter_.send("hello")
except StopIteration:
    print("nobody is there to take it")
print(state(filter_))


# cell: Thrown in, caught inside, carried on
class FormatError(Exception):
    """As .NET's FormatException."""


@coroutine
def summing():
    total, gaps = 0, 0
    while True:
        try:
            total += yield
        except FormatError as error:
            gaps += 1
            print(f"noted: {error}")
        print(f"sum {total}, gaps {gaps}")


total = summing()
total.send(10)
total.throw(FormatError("line 2 is not a number"))
total.send(20)


# cell: The same error, thrown in at two places
@coroutine
def settings_reader():
    while True:
        name = "nothing"
        try:
            name = yield
            print(f"{name} = {(yield)}")
        except OSError:
            print(f"cut off, {name} is lost")


settings = settings_reader()
settings.throw(OSError())
settings.send("colour")
settings.throw(OSError())
settings.send("size")
settings.send("12")

# cell: Thrown in and not caught: it comes out again, the same object
unprepared = line_filter("^hello")
trouble = TimeoutError("something bad happened")
try:
    unprepared.throw(trouble)
except TimeoutError as error:
    print(error)
    print(f"the same object: {error is trouble}")
print(state(unprepared))


# cell: One error in, another out
@coroutine
def translating():
    try:
        yield
    except TimeoutError as error:
        raise RuntimeError("the source has dried up") from error


translator = translating()
try:
    translator.throw(TimeoutError("no line for 30 seconds"))
except RuntimeError as error:
    print(f"{error}, because: {error.__cause__}")


# cell: Thrown in before the first await
def not_started():
    try:
        print("started")
        yield
    except TimeoutError:
        print("caught")


unborn = not_started()
try:
    unborn.throw(TimeoutError("too early"))
except TimeoutError as error:
    print(error)
print(state(unborn))


# cell: Throw returns what is yielded next
@coroutine
def waiting_time():
    seconds = 1
    while True:
        try:
            yield seconds
            seconds = 1
        except TimeoutError:
            seconds = min(2 * seconds, 8)


delay = waiting_time()
failures = [delay.throw(TimeoutError()) for _ in range(4)]
print(f"after each failure: {', '.join(map(str, failures))}")
print(f"after an answer: {delay.send('here you are')}")


# cell: A StopIterationException that leaves a body
# differs: the exceptions have other names
def nothing():
    yield from ()


def careless(other):
    yield 1
    yield next(other)    # nothing to yield
    yield 3


numbers = careless(nothing())
print(next(numbers))
try:
    next(numbers)
except RuntimeError as error:
    print(f"{type(error).__name__}, caused by {type(error.__cause__).__name__}")

# cell: This cell fails, and its stack trace names both sides
last = line_filter("^hello")
last.send("hello")
try:
    last.send("raise")
except ValueError:
    traceback.print_exc()    # to standard error: the line that sent, and then the line that raised


# cell: Solution 1: the handler names the error it means
@coroutine
def adder():
    total = 0
    while True:
        text = yield
        try:
            total += int(text)
            print(total)
        except ValueError:
            print(f"skipped: {text}")


numbers = adder()
for text in ("1", "two", "3"):
    numbers.send(text)
numbers.close()
print(state(numbers))


# cell: Solution 2: what is not caught inside comes out of Throw
def survives(generator, error):
    try:
        generator.throw(error)
        return True
    except Exception:    # the error itself, another one, or StopIteration
        return False


print(survives(summing(), FormatError("bad line")))
print(survives(summing(), TimeoutError()))


# cell: Solution 3: one coroutine looks after another
@coroutine
def supervised(make):
    worker = make()
    while True:
        line = yield
        try:
            worker.send(line)
        except Exception as error:
            print(f"restarted: {error}")
            worker = make()


supervisor = supervised(lambda: line_filter("^hello"))
for line in ("hello 1", "raise", "hello 2"):
    supervisor.send(line)
