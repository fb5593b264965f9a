"""A bit of bytecode: the chapter's three bodies in Python, read with its own disassembler."""
from dis import get_instructions


# cell: A generator, a coroutine, and the mix of both
def generator():
    yield 1


def coroutine():
    yield


def mix():
    yield (yield)


three = (generator, coroutine, mix)

# cell: What they do
print(f"generator: Next() is {next(generator())}")

taker = coroutine()
next(taker)
try:
    taker.send(7)
    taken = True
except StopIteration:
    taken = False
print(f"coroutine: TrySend(7) is {taken}, since it has returned")

echo = mix()
next(echo)
print(f"mix:       Send(7) is {echo.send(7)}")


# cell: The calls in the mix, in order
# differs: one instruction each, where the machine of C# makes five calls
for instruction in get_instructions(mix):
    if instruction.opname == "YIELD_VALUE":
        print(instruction.opname)


# cell: Suspension points: one, one and two
def suspensions_of(body):
    return [i for i in get_instructions(body) if i.opname == "YIELD_VALUE"]


for body in three:
    print(f"{body.__name__:10} {len(suspensions_of(body))}")

# cell: Producing and consuming make the same call
# differs: an instruction of the interpreter, not a call
for body in three:
    for instruction in suspensions_of(body):
        print(f"{body.__name__:10} {instruction.opname}")


# cell: The countdown, on a library of our own
def counting_down():
    n = 5
    while n >= 0:
        told = yield n
        n = n - 1 if told is None else told


countdown = counting_down()
try:
    n = next(countdown)
    while True:
        print(n)
        n = countdown.send(1) if n == 3 else next(countdown)
except StopIteration:
    pass


# cell: Solution 1: a suspension point is a place in the code
def loop():
    for _ in range(10):
        yield


def lines():
    yield
    yield
    yield


print(f"loop {len(suspensions_of(loop))}")
print(f"lines {len(suspensions_of(lines))}")


# cell: Solution 2: GetResult raises what was thrown
def thrower():
    try:
        yield
    except TimeoutError as error:
        print(f"caught: {error}")


late = thrower()
next(late)
try:
    late.throw(TimeoutError("too late"))
except StopIteration:
    pass
