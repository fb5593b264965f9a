"""Reference: the calls of the library that Python has too, in the same order."""
from inspect import getgeneratorstate


def state(generator):
    """GEN_CLOSED is called Closed in C#."""
    return getgeneratorstate(generator)[len("GEN_"):].title()


def try_next(generator):
    """TryNext: whether there was a value, and the value."""
    try:
        return True, next(generator)
    except StopIteration:
        return False, None


def try_send(generator, value):
    """TrySend: whether there was a value, and the value."""
    try:
        return True, generator.send(value)
    except StopIteration:
        return False, None


# cell: Coroutine, CoroutineBody: three shapes, as lambdas and as methods
def consuming():
    print((yield))


def yielding():
    yield 1
    yield 2


def returning():
    yield 1
    return "done"


def echoing():
    value = 0
    while True:
        value = yield value


def greeting_():
    return f"hello {(yield)}"


consumes, yields, returns, echo, greeting = consuming(), yielding(), returning(), echoing(), greeting_()

# cell: Next and TryNext
print(next(yields))
print("{}, {}".format(*try_next(yields)))
print(try_next(yields)[0])

# cell: Send and TrySend
next(echo)
print(echo.send(7))
print("{}, {}".format(*try_send(echo, 8)))

next(consumes)
print(try_send(consumes, "the last word")[0])


# cell: Throw
def careful():
    try:
        yield "waiting"
    except TimeoutError as error:
        yield f"caught: {error}"


waiting = careful()
next(waiting)
print(waiting.throw(TimeoutError("too late")))


# cell: Close, Dispose, and the four states of CoroutineState
def looking_at_itself():
    print(state(self) == "Running")
    yield


self = looking_at_itself()
print(state(self) == "Created")
next(self)
print(state(self) == "Suspended")
self.close()
print(state(self) == "Closed")
self.close()

# cell: Result, and StopIterationException with its Value
# A generator keeps no result: it is in the exception, and nowhere else.
next(returns)
try:
    next(returns)
except StopIteration as end:
    print(f"ended with: {end.value}")
    print(end.value)

next(greeting)
try:
    greeting.send("world")
except StopIteration as end:
    print(end.value)


# cell: foreach, and the CoroutineEnumerator that it uses
def numbers():
    yield from range(1, 5)


counted = numbers()
for number in counted:
    print(number)
    if number == 2:
        break

print("{}, {}".format(*try_next(counted)))


# cell: Prime and CloseWhenCollected
# CPython closes what is collected unasked, as soon as nothing refers to it.
def printing():
    print(f"got {(yield)}")


primed = printing()
next(primed)
try_send(primed, "it")


# cell: Receive and Yield
# differs: a yield without a value gives the caller None, and not the default of a type
def both_ways():
    first = yield
    after = yield len(first)
    print(f"{first}, {after}")


both = both_ways()
print(next(both))
print(both.send("three"))
try_send(both, "words")


# cell: YieldFrom: a coroutine, one with a result, a sequence
def two():
    yield 1
    yield 2
    return "two were yielded"


def outer():
    yield from numbers()
    print((yield from two()))
    yield from [8, 9]


for number in outer():
    print(number, end=" ")


# cell: YieldFrom of a coroutine that only consumes
def line(name):
    print(f"{name}: {(yield)}")


def length():
    return len((yield True))


def form_():
    yield from line("name")
    print(f"length: {yield from length()}")


form = form_()
next(form)
form.send("Ada")
try_send(form, "Lovelace")


# cell: Messages for misuse
# differs: the exceptions have other names, and a generator has no name of its own in them
def attempt(action):
    try:
        action()
        print("fine")
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def stubborn():
    try:
        yield
    except BaseException:
        yield    # at the end of the script the collector closes it a second time, and that it obeys


def resuming_itself():
    yield next(itself)


def ending():
    raise StopIteration("mine")
    yield


def started(generator):
    next(generator)
    return generator


itself = resuming_itself()
attempt(lambda: line("not started").send("too early"))
attempt(lambda: next(itself))
kept = started(stubborn())
attempt(kept.close)
attempt(lambda: started(line("paused")).throw(GeneratorExit()))
attempt(lambda: next(ending()))


# cell: Where, Select, Broadcast, ToList and PushTo
def primed_(function):
    return lambda *arguments: started(function(*arguments))


@primed_
def broadcast(*targets):
    while True:
        value = yield
        for target in targets:
            target.send(value)


@primed_
def where(predicate, target):
    while True:
        value = yield
        if predicate(value):
            target.send(value)


@primed_
def select(function, target):
    while True:
        target.send(function((yield)))


@primed_
def to_list(items):
    while True:
        items.append((yield))


odd, squares = [], []
head = broadcast(
    where(lambda n: n % 2 == 1, to_list(odd)),
    select(lambda n: n * n, to_list(squares)))
for n in range(1, 6):
    head.send(n)
print(f"{' '.join(map(str, odd))}, {' '.join(map(str, squares))}")


# cell: Solution 1: foreach, and then Result
def print_all(generator):
    def keeping():
        returned.append((yield from generator))

    returned = []
    for value in keeping():
        print(value, end=" ")
    print()
    print(returned[0])


print_all(two())
