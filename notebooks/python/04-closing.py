"""The same in Python as 04-closing.ipynb: how a generator that waits for ever comes to an end."""

import inspect
import weakref
from contextlib import closing
from functools import wraps


def coroutine(factory):
    """Starts what the factory makes."""
    @wraps(factory)
    def make_and_start(*args):
        generator = factory(*args)
        next(generator)
        return generator
    return make_and_start


def state(generator):
    """GEN_SUSPENDED is Suspended."""
    return inspect.getgeneratorstate(generator)[len("GEN_"):].capitalize()


# cell: A coroutine that knows nothing of its end
@coroutine
def echo():
    while True:
        print((yield))


echoing = echo()
echoing.send("one")
echoing.close()
print(state(echoing))


# cell: A scribe that is told when it is closed
@coroutine
def scribe():
    written = 0
    try:
        while True:
            text = yield
            written += 1
            print(f"{written}. {text}")
    except GeneratorExit:
        print(f"({written} in all)")


shopping = scribe()
shopping.send("milk")
shopping.send("bread")
shopping.close()


# cell: After the end: Close does nothing, Send and Next refuse, TrySend says no
def attempt(name, call):
    try:
        call()
        print(f"{name}: done")
    except StopIteration:
        print(f"{name}: StopIteration")


def try_send(generator, value):
    try:
        generator.send(value)
        return True
    except StopIteration:
        return False


attempt("Close", lambda: shopping.close())
attempt("Send", lambda: shopping.send("salt"))
attempt("Next", lambda: next(shopping))
print(f"TrySend: {try_send(shopping, 'salt')}")


# cell: Closed before it started: not one line of it runs
def polite():
    print("hello")
    try:
        yield
    finally:
        print("goodbye")


unborn = polite()
unborn.close()
print(state(unborn))


# cell: using closes; finally tidies up
@coroutine
def total(label):
    so_far = 0
    try:
        while True:
            so_far += yield
    finally:
        print(f"{label}: {so_far}")


with closing(total("apples")) as apples:
    apples.send(3)
    apples.send(4)
print("after the block")


# cell: A close goes to the innermost, and comes out again
def chapter(title):
    try:
        while True:
            print(f"{title}: {(yield)}")
    finally:
        print(f"{title} ends")


@coroutine
def book():
    try:
        yield from chapter("chapter one")
    finally:
        print("the book is shut")


read = book()
read.send("it was a dark night")
read.close()


# cell: Where they stand in C#
# differs: GeneratorExit is no Exception, and an ordinary error has other ancestors
def ancestors(type):
    return " < ".join(base.__name__ for base in type.__mro__)


print(ancestors(GeneratorExit))
print(ancestors(StopIteration))
print(ancestors(ValueError))


# cell: A coroutine that survives everything, its own end included
# differs: a GeneratorExit is not caught as an Exception, so that it survives no close
@coroutine
def stubborn():
    while True:
        try:
            print(int((yield)))
        except Exception as error:
            print(f"skipped: {type(error).__name__}")


worker = stubborn()
worker.send("1")
worker.send("two")
worker.close()
print(state(worker))


# cell: The remedy: a filter lets the exit through
@coroutine
def sensible():
    while True:
        try:
            print(int((yield)))
        except Exception:               # which is filter enough
            print("skipped")


worker = sensible()
worker.send("1")
worker.send("two")
worker.close()
print(state(worker))


# cell: An abandoned coroutine is collected, and its finally block does not run
# differs: CPython closes a generator when the last reference to it goes
notes = []


@coroutine
def noting(label):
    try:
        while True:
            yield
    finally:
        notes.append(label)


def abandon():
    abandoned = noting("abandoned")
    return weakref.ref(abandoned)


trace = abandon()
print(f"still there: {trace() is not None}, notes: [{', '.join(notes)}]")


# cell: Asked for beforehand, the close comes with the collection
def abandon_tidily():
    notes.clear()
    noting("abandoned tidily")


abandon_tidily()
print(f"notes: [{', '.join(notes)}]")


# cell: Exercise 1, solved: an average at the end
@coroutine
def average(label):
    numbers = []
    try:
        while True:
            numbers.append((yield))
    finally:
        print(f"{label}: {sum(numbers) / len(numbers):.0f}" if numbers else f"{label}: nothing was sent")


with closing(average("three numbers")) as three:
    for number in [2.0, 4.0, 9.0]:
        three.send(number)
average("none").close()


# cell: Exercise 2, solved: the await stands outside of the try block
@coroutine
def mended():
    while True:
        text = yield
        try:
            print(int(text))
        except Exception:
            print("skipped")


worker = mended()
worker.send("1")
worker.send("two")
worker.close()


# cell: Exercise 3, solved: an end of its own
@coroutine
def guestbook():
    try:
        while (guest := (yield)) != "bye":
            print(guest)
    finally:
        print("the book is full")


signed = guestbook()
for guest in ["Ann", "bye", "Bob"]:
    print(try_send(signed, guest))
