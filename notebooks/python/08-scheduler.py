"""A scheduler in forty lines: the chapter's cells in Python."""
from collections import deque
from heapq import heappop, heappush
from inspect import getgeneratorstate
from threading import get_ident


# cell: The scheduler: who is resumed when, with what
class Scheduler:
    def __init__(self):
        self.now = 0
        self._queue = []
        self._order = 0

    def at(self, time, task, answer=None):
        heappush(self._queue, (time, self._order, task, answer))
        self._order += 1

    def run(self):
        while self._queue:
            self.now, _, task, answer = heappop(self._queue)
            try:
                wish = task.send(answer)
            except StopIteration:
                continue
            wish(self, task)


# cell: The wish to sleep
def sleep(minutes):
    return lambda scheduler, task: scheduler.at(scheduler.now + minutes, task)


# cell: Two cooks, one thread
kitchen = Scheduler()


def say(text):
    print(f"{kitchen.now:3}  {text}")


def cook(dish, *steps):
    for step, minutes in steps:
        say(f"{dish}: {step}")
        yield sleep(minutes)
    say(f"{dish}: done")


kitchen.at(0, cook("pasta", ("boil water", 10), ("put it in", 9)))
kitchen.at(0, cook("sauce", ("chop", 5), ("fry", 7), ("simmer", 5)))
kitchen.run()

# cell: Ten thousand tasks
kitchen = Scheduler()
guests, threads = 0, set()


def guest():
    global guests
    yield sleep(60)
    threads.add(get_ident())
    guests += 1


for _ in range(10_000):
    kitchen.at(0, guest())
kitchen.run()
say(f"{guests} guests have eaten, threads used: {len(threads)}")


# cell: A mailbox: two wishes, and two queues
class Mailbox:
    def __init__(self):
        self._letters = deque()
        self._readers = deque()

    def put(self, letter):
        def wish(scheduler, task):
            if self._readers:
                scheduler.at(scheduler.now, self._readers.popleft(), letter)
            else:
                self._letters.append(letter)
            scheduler.at(scheduler.now, task)
        return wish

    def take(self):
        def wish(scheduler, task):
            if self._letters:
                scheduler.at(scheduler.now, task, self._letters.popleft())
            else:
                self._readers.append(task)
        return wish


# cell: A waiter and a cook
orders = Mailbox()


def waiter(*dishes):
    for dish in dishes:
        yield sleep(2)
        say(f"ordered: {dish}")
        yield orders.put(dish)


def order_cook():
    while True:
        dish = yield orders.take()
        yield sleep(5)
        say(f"ready: {dish}")


# cell: Three orders, and then no more
kitchen = Scheduler()
order_taker = order_cook()
kitchen.at(0, waiter("soup", "fish", "cake"))
kitchen.at(0, order_taker)
kitchen.run()
say(f"the cook is {getgeneratorstate(order_taker)[len('GEN_'):].title()}")

# cell: Two polite tasks and an impolite one
kitchen = Scheduler()


def counter(name, polite):
    for n in range(1, 4):
        print(f"{name}{n}", end=" ")
        if polite:
            yield sleep(0)


kitchen.at(0, counter("polite", True))
kitchen.at(0, counter("impolite", False))
kitchen.at(0, counter("patient", True))
kitchen.run()

# cell: One fails, the others go on
kitchen = Scheduler()


def burns():
    yield sleep(3)
    raise RuntimeError("the toast burns")


kitchen.at(0, burns())
kitchen.at(0, cook("eggs", ("boil", 4)))
try:
    kitchen.run()
except RuntimeError as error:
    say(error)
kitchen.run()


# cell: Solution 1: a task that sleeps and speaks
def clock(minutes, times):
    for _ in range(times):
        yield sleep(minutes)
        say("tick")


kitchen = Scheduler()
kitchen.at(0, clock(4, 2))
kitchen.at(0, cook("tea", ("steep", 5)))
kitchen.run()

# cell: Solution 2: whoever holds the letter has the stove
stove = Mailbox()


def fry(dish):
    yield stove.take()
    say(f"frying {dish}")
    yield sleep(6)
    yield stove.put("the stove")


def build():
    yield stove.put("the stove")


kitchen = Scheduler()
kitchen.at(0, build())
kitchen.at(0, fry("fish"))
kitchen.at(0, fry("eggs"))
kitchen.run()
say("the stove is free")


# cell: Solution 3: a task that is made of another
def until(done):
    while not done():
        yield sleep(1)


kitchen = Scheduler()
cooks = [cook("rice", ("boil", 9)), cook("peas", ("steam", 4))]


def dinner():
    yield from until(lambda: all(getgeneratorstate(each) == "GEN_CLOSED" for each in cooks))
    say("dinner!")


for task in cooks:
    kitchen.at(0, task)
kitchen.at(0, dinner())
kitchen.run()
