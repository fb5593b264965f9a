"""What's next: the chapter's pipelines in Python, over the same log."""
from collections import Counter
from functools import wraps
from itertools import groupby
from pathlib import Path
import re

LOG = Path(__file__).resolve().parent.parent / "data" / "access-log.txt"


def coroutine(function):
    """Makes coroutines that are advanced to their first yield, as Prime() does."""
    @wraps(function)
    def started(*arguments):
        made = function(*arguments)
        next(made)
        return made
    return started


def push(source, target):
    """PushTo: sends all until the target ends, and closes it."""
    try:
        for item in source:
            target.send(item)
    except StopIteration:
        pass
    finally:
        target.close()


# cell: A stage that passes on what matches, and a sink that prints
@coroutine
def matching(pattern, target):
    expression = re.compile(pattern)
    try:
        while True:
            line = yield
            if expression.search(line):
                target.send(line)
    finally:
        target.close()


@coroutine
def printing(label):
    try:
        while True:
            print(f"{label}: {(yield)}")
    finally:
        print(f"{label}: closed")


# cell: Source, filter, sink
chain = matching("^hello", printing("printer"))
for line in ("hello", "world"):
    print(f"source: {line}")
    chain.send(line)
chain.close()


# cell: One source, several targets
@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    finally:
        for target in targets:
            target.close()


both = broadcast(
    matching("^get", printing("reads")),
    matching("^put", printing("writes")))
for line in ("get hello", "put world", "get more"):
    both.send(line)
both.close()

# cell: The log, one line at a time
opened = read = 0


def log_lines():
    global opened, read
    opened += 1
    with LOG.open(encoding="ascii") as log:
        for line in log:
            read += 1
            yield line.rstrip("\n")


for number, line in enumerate(log_lines()):
    if number >= 1200:
        print(line)
    if number == 1202:
        break

# cell: From a line to a request, if it is one
# differs: C# writes a record with all its values
shape = re.compile(r'^(\S+) \S+ \S+ \[[^:]+:(\S+) [^]]+\] "\S+ (\S+) [^"]*" (\d+) (\d+)$')


class Request:
    def __init__(self, client, time, page, status, size):
        self.client, self.time, self.page, self.status, self.size = client, time, page, int(status), int(size)


def parse_line(line):
    match = shape.match(line)
    return Request(*match.groups()) if match else None


print(parse_line(next(log_lines())).page)
print(parse_line("198.51.100.112 - - [11/Apr/2017") is None)


# cell: The first stage: requests go one way, lines that are none another
@coroutine
def parse(target, rest):
    try:
        while True:
            line = yield
            request = parse_line(line)
            try:
                if request is not None:
                    target.send(request)
                else:
                    rest.send(line)
            except StopIteration:
                return
    finally:
        target.close()
        rest.close()


@coroutine
def where(predicate, target):
    try:
        while True:
            item = yield
            if predicate(item):
                try:
                    target.send(item)
                except StopIteration:
                    return
    finally:
        target.close()


@coroutine
def to_list(items):
    while True:
        items.append((yield))


# cell: A sink that counts
@coroutine
def tally(totals, key, amount):
    while True:
        request = yield
        totals[key(request)] += amount(request)


# cell: A stage that finds failures in a row
@coroutine
def find_outages(at_least, target):
    try:
        while True:
            request = yield
            first, last, count = request.time, request.time, 0
            while request.status >= 500:
                last, count = request.time, count + 1
                request = yield
            if count >= at_least:
                target.send(f"{first} to {last}, {count} requests failed")
    finally:
        target.close()


# cell: Four questions, one pass
busy, failed, traffic, lost = Counter(), Counter(), Counter(), Counter()
outages, broken = [], []
opened = read = 0


def hour(request):
    return int(request.time[:2])


push(log_lines(), parse(broadcast(
    tally(busy, hour, lambda r: 1),
    where(lambda r: r.status >= 500, tally(failed, hour, lambda r: 1)),
    tally(traffic, lambda r: r.page, lambda r: r.size),
    where(lambda r: r.status == 404, tally(lost, lambda r: r.client, lambda r: 1)),
    find_outages(10, to_list(outages))),
    to_list(broken)))

print(f"opened {opened} time, {read} lines read, {len(broken)} broken")
for outage in outages:
    print(f"outage: {outage}")
for client, count in lost.items():
    if count > 20:
        print(f"suspicious: {client}, {count} times")

# cell: How far the reading runs ahead of the sinks
arrived = most = 0
opened = read = 0


@coroutine
def arrival():
    global arrived, most
    while True:
        yield
        most = max(most, read - arrived)
        arrived += 1


push(log_lines(), parse(arrival(), arrival()))
print(f"{read} read, {arrived} arrived, at most {most} on the way")

# cell: The same questions in LINQ
opened = read = 0


def requests():
    return (request for request in map(parse_line, log_lines()) if request is not None)


busy2 = Counter(map(hour, requests()))
traffic2 = Counter()
for request in requests():
    traffic2[request.page] += request.size
lost2 = Counter(request.client for request in requests() if request.status == 404)
broken2 = sum(parse_line(line) is None for line in log_lines())

print(f"the same: {busy == busy2 and traffic == traffic2 and lost == lost2 and len(broken) == broken2}")
print(f"opened {opened} times, {read} lines read")

# cell: Failures in a row, in LINQ
# Python has a function for neighbours, and needs no fold.
for failing, run in groupby(requests(), key=lambda request: request.status >= 500):
    if failing:
        run = list(run)
        if len(run) >= 10:
            print(f"{run[0].time} to {run[-1].time}, {len(run)} requests failed")


# cell: Solution 1: a stage that returns stops the source
@coroutine
def take(count, target):
    try:
        for _ in range(count):
            target.send((yield))
    finally:
        target.close()


@coroutine
def select(function, target):
    try:
        while True:
            target.send(function((yield)))
    finally:
        target.close()


opened = read = 0
push(log_lines(), parse(
    where(lambda r: r.status == 500,
          take(3, select(lambda r: f"{r.time} {r.page}", printing("500")))),
    to_list(broken)))
print(f"read {read} lines")


# cell: Solution 2: the place is the memory, and finally has the last word
@coroutine
def busiest_minute():
    best, most = "", 0
    try:
        request = yield
        while True:
            minute, count = request.time[:5], 0
            while request.time.startswith(minute):
                count += 1
                if count > most:
                    best, most = minute, count
                request = yield
    finally:
        print(f"{best}, {most} requests")


push(log_lines(), parse(busiest_minute(), to_list(broken)))
