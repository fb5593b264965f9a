"""The same in Python as 02-kiss.ipynb: a generator that also receives, and why to keep the two apart."""


# cell: A countdown that goes on from whatever it is sent
def countdown(start):
    print(f"Counting down from: {start}")
    n = start
    while n >= 0:
        told = yield n
        if told is None:
            n -= 1
        else:
            n = told


# cell: countdown(3), left alone
for n in countdown(3):
    print(n)


# cell: countdown(5), told to skip
counter = countdown(5)
for n in counter:
    if n == 3:
        counter.send(n - 1)
    print(n)


# cell: The 2 is what Send gives back
answered = countdown(5)
for n in answered:
    if n == 3:
        print(f"{answered.send(n - 1)}, from Send")
    print(n)


# cell: The same loop with other numbers
def drive(target):
    printed = []
    driven = countdown(5)
    try:
        for n in driven:
            if n == 3:
                driven.send(target)
            printed.append(n)
        print(f"  to {target}:", *printed)
    except StopIteration:
        print(f"  to {target}: {' '.join(map(str, printed))}, and an exception")


for target in [3, 2, 0, -1]:
    drive(target)


# cell: The same job cut in two: an iterator produces, a coroutine consumes
def down(n):
    while n >= 0:
        yield n
        n -= 1


def print_all_but(skipped):
    while True:
        n = yield
        if n != skipped:
            print(n)


printer = print_all_but(2)
next(printer)
for n in down(5):
    printer.send(n)


# cell: A running average: one answer for each value that goes in
def running_average():
    total, count = 0.0, 0
    answer = 0.0
    while True:
        total += yield answer
        count += 1
        answer = total / count


average = running_average()
next(average)
for value in [10.0, 20.0, 60.0]:
    print(f"after {value:.1f} the average is {average.send(value):.1f}")


# cell: A parser fed piece by piece: each piece is answered with the lines it completes
def line_splitter():
    unfinished = ""
    complete = []
    while True:
        text = unfinished + (yield complete)
        *complete, unfinished = text.split("\n")


splitter = line_splitter()
next(splitter)
for piece in ["hel", "lo\nwor", "ld\nbye\n", "unfinished"]:
    print(f"[{', '.join(splitter.send(piece))}]")


# cell: Exercise 1, solved: one driver
driven = countdown(5)
try:
    current = next(driven)
    while True:
        print(current)
        current = driven.send(1) if current == 4 else next(driven)
except StopIteration:
    pass


# cell: Exercise 2, solved: the highest so far
def highest():
    high = yield                        # None answers the first next()
    while True:
        number = yield high
        high = max(high, number)


highs = highest()
next(highs)
for number in [-5, -9, 3, 1]:
    print(highs.send(number))


# cell: Exercise 3, solved: guess a number
def game(secret):
    guess = yield "guess"
    while guess != secret:
        guess = yield "higher" if guess < secret else "lower"
    yield "found"


played = game(37)
print(next(played))
for guess in [50, 25, 37]:
    print(played.send(guess))
try:
    played.send(1)
except StopIteration:
    print(False)
