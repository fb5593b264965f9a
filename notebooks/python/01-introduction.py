"""The same in Python as 01-introduction.ipynb: generators that consume, from PEP 342."""

import inspect
import re

compiled = 0


# cell: A coroutine that is sent lines and prints those that match
def line_filter(pattern):
    global compiled
    matches = re.compile(pattern).match   # once, when it starts
    compiled += 1
    while True:
        line = yield                      # waits here for each send
        if matches(line):
            print(line)


# cell: Two lines sent, one printed
hellos = line_filter("^hello")
next(hellos)

hellos.send("hello")
hellos.send("world")


# cell: Compiled once for each coroutine, not once for each line
hellos.send("hello, is it me")
hellos.send("you are looking for")
print(f"one coroutine, four lines: compiled {compiled} time")

digits = line_filter(r"^\d+$")
next(digits)
digits.send("2005")
print(f"two coroutines: compiled {compiled} times")


# cell: Where it is now
def state(generator):
    """GEN_SUSPENDED is Suspended."""
    return inspect.getgeneratorstate(generator)[len("GEN_"):].capitalize()


print(state(line_filter("never started")))
print(state(hellos))


# cell: A pattern without a caret
# differs: match looks only at the beginning of the line, where IsMatch looks anywhere
los = line_filter("lo")
next(los)
los.send("hello")
los.send("lo and behold")


# cell: The filter as a class: a field for each local, a method for the loop
class LineFilter:
    def __init__(self, pattern):
        self._expression = re.compile(pattern)

    def send(self, line):
        if self._expression.match(line):
            print(line)


classic = LineFilter("^hello")
classic.send("hello")
classic.send("world")


# cell: Groups of words: a title, a number, that many items
def group_reader():
    while True:
        title = yield
        count = int((yield))
        items = []
        while len(items) < count:
            items.append((yield))
        print(f"{title}: [{', '.join(items)}]")


groups = group_reader()
next(groups)
for word in "fruit 2 apples pears nuts 0 dairy 1 milk".split():
    groups.send(word)


# cell: The same as a class: fields say how far it has come
class GroupReader:
    def __init__(self):
        self._title, self._count, self._items = None, None, []

    def send(self, word):
        if self._title is None:
            self._title = word
            return
        if self._count is None:
            self._count = int(word)
        else:
            self._items.append(word)
        if len(self._items) < self._count:
            return
        print(f"{self._title}: [{', '.join(self._items)}]")
        self._title, self._count, self._items = None, None, []


reader = GroupReader()
for word in "fruit 2 apples pears nuts 0 dairy 1 milk".split():
    reader.send(word)


# cell: Exercise 1, solved: a running total
def running_total():
    total = 0
    while True:
        total += yield
        print(total)


totals = running_total()
next(totals)
for number in [3, 4, 10]:
    totals.send(number)


# cell: Exercise 2, solved: only what changes
def changes():
    last = yield
    print(last)
    while True:
        number = yield
        if number != last:
            print(number)
        last = number


changed = changes()
next(changed)
for number in [0, 0, 2, 2, 2, 0]:
    changed.send(number)


# cell: Exercise 3, solved: between begin and end
def sections():
    while True:
        while (yield) != "begin":
            pass
        words = []
        while (word := (yield)) != "end":
            words.append(word)
        print(f"[{' '.join(words)}]")


bracketed = sections()
next(bracketed)
for word in "a begin b c end d begin end begin e end".split():
    bracketed.send(word)
