"""The same in Python as 00-prerequisites.ipynb: generators, which C# calls iterators."""

from itertools import islice


# cell: An iterator runs only when it is asked for a value
def numbers():
    print("    started")
    for n in range(1, 4):
        print(f"    about to yield {n}")
        yield n
    print("    ran to its end")


called = numbers()
print("Called, and nothing has run yet.")
for n in called:
    print(f"The loop has {n}.")


# cell: An endless sequence, of which three values are taken
def powers_of_two():
    power = 1
    while True:
        yield power
        power *= 2


print(*islice(powers_of_two(), 10, 13), sep=", ")


# cell: The same by hand: the caller pulls each value
# differs: next() gives the value itself, and an exception at the end, where C# has MoveNext() and Current
steps = numbers()
print(f"next() is {next(steps)}.")
print(f"next() is {next(steps)}.")
print("Enough.")
steps.close()


# cell: Left early, an iterator still tidies up
def readings():
    print("    sensor on")
    try:
        yield "cold"
        yield "warm"
        yield "hot"
    finally:
        print("    sensor off")


for reading in readings():
    print(reading)
    if reading == "warm":
        break


# cell: Summed twice
# differs: a generator is one run, and the first sum has used it up
def squares():
    for n in range(1, 4):
        yield n * n


one_run = squares()
print(sum(one_run))
print(sum(one_run))


# cell: A pipeline of iterators: one value at a time goes all the way
def lines():
    for line in ["hello", "world", "hello again"]:
        print(f"read   {line}")
        yield line


def starting_with(start, lines):
    for line in lines:
        if line.startswith(start):
            yield line


for line in starting_with("hello", lines()):
    print(f"print  {line}")


# cell: yield return has no value
# differs: yield has one, which the caller gives with send
def interview():
    answer = yield "What is your name?"
    print(f"Hello, {answer}.")
    yield "How do you do?"


talk = interview()
print(next(talk))
print(talk.send("Ada"))


# cell: yield return in a try block that has a catch
# differs: Python allows it, because an error can be thrown in where the generator is paused
def careful():
    try:
        yield "your turn"
    except ValueError:
        print("the caller made a mistake")
        yield "try again"


turn = careful()
print(next(turn))
print(turn.throw(ValueError()))


# cell: Told by way of a variable that both can see
step = 1


def counted():
    n = 0
    while True:
        yield n
        n += step


for n in islice(counted(), 6):
    print(n)
    if n == 2:
        step = 10


# cell: Exercise 1, solved: Fibonacci numbers
def fibonacci():
    current, following = 0, 1
    while True:
        yield current
        current, following = following, current + following


print(*islice(fibonacci(), 10))


# cell: Exercise 2, solved: every second value
def every_second(source):
    wanted = True
    for value in source:
        if wanted:
            yield value
        wanted = not wanted


for n in every_second(numbers()):
    print(f"got {n}")


# cell: Exercise 3, solved: two rising sequences merged
def merge(left, right):
    left, right = iter(left), iter(right)
    nothing = object()
    from_left, from_right = next(left, nothing), next(right, nothing)
    while from_left is not nothing or from_right is not nothing:
        if from_right is nothing or (from_left is not nothing and from_left <= from_right):
            yield from_left
            from_left = next(left, nothing)
        else:
            yield from_right
            from_right = next(right, nothing)


print(*merge([1, 4, 9, 16], [2, 3, 10]))
