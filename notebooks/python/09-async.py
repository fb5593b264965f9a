"""Coroutines, async, streams and channels: the chapter's cells in Python, with asyncio."""
import asyncio

# cell: With a coroutine: the one who has a line resumes the one who waits
lines = ("ok", "warn disk", "ok", "warn fan")


def is_warning(line):
    return line.startswith("warn ")


def warnings():
    number = 0
    while True:
        line = yield
        if is_warning(line):
            number += 1
            print(f"    {number}: {line[5:]}")


def primed(generator):
    next(generator)
    return generator


consumer = primed(warnings())
for line in lines:
    print(f"read {line}")
    consumer.send(line)


# cell: With iterators: the one who wants a line resumes the one who has it
def read():
    for line in lines:
        print(f"read {line}")
        yield line


def numbered(source):
    number = 0
    for line in source:
        if is_warning(line):
            number += 1
            yield f"{number}: {line[5:]}"


for warning in numbered(read()):
    print(f"    {warning}")

# cell: With async and await: the scheduler resumes, when the line is there
script = None


async def next_line():
    await asyncio.sleep(0)    # somebody else may run meanwhile
    line = next(script, None)
    if line is not None:
        print(f"read {line}")
    return line


async def print_warnings():
    number = 0
    while (line := await next_line()) is not None:
        if is_warning(line):
            number += 1
            print(f"    {number}: {line[5:]}")


script = iter(lines)
asyncio.run(print_warnings())

# cell: A body that awaits a task does not compile
# differs: in Python it is another kind of function, which yields to the event loop and to nobody else
async def confused():
    await asyncio.sleep(0.1)


body = confused()
print(f"it has a send, for the event loop: {hasattr(body, 'send')}; it can be looped over: {hasattr(body, '__next__')}")
body.close()


# cell: Somebody to resume it: awaits what the body yields, and sends back the result
async def drive(body):
    try:
        wanted = next(body)
        while True:
            wanted = body.send(await wanted)
    except StopIteration:
        pass
    finally:
        body.close()


# cell: The consumer again: Yield where it said await
def printing_warnings():
    number = 0
    while (line := (yield next_line())) is not None:
        if is_warning(line):
            number += 1
            print(f"    {number}: {line[5:]}")


script = iter(lines)
asyncio.run(drive(printing_warnings()))


# cell: With asynchronous streams: the consumer pulls, and waits for what it pulled
async def read_async():
    while (line := await next_line()) is not None:
        yield line


async def numbered_async(source):
    number = 0
    async for line in source:
        if is_warning(line):
            number += 1
            yield f"{number}: {line[5:]}"


async def main():
    async for warning in numbered_async(read_async()):
        print(f"    {warning}")


script = iter(lines)
asyncio.run(main())


# cell: A stream pushes into a coroutine
async def push_all(source, target):
    try:
        async for item in source:
            target.send(item)
    finally:
        target.close()


script = iter(lines)
asyncio.run(push_all(read_async(), primed(warnings())))

# cell: With a channel: the writer does not wait for the reader
END = object()    # a queue of asyncio has no end of its own before Python 3.13


async def write(queue):
    for line in lines:
        print(f"read {line}")
        await queue.put(line)
    await queue.put(END)


async def read_all(queue):
    while (item := await queue.get()) is not END:
        yield item


async def main():
    queue = asyncio.Queue()
    await write(queue)
    async for warning in numbered_async(read_all(queue)):
        print(f"    {warning}")


asyncio.run(main())


# cell: A queue with two places
def try_write(queue, line):
    try:
        queue.put_nowait(line)
        return True
    except asyncio.QueueFull:
        return False


async def main():
    narrow = asyncio.Queue(maxsize=2)
    for line in lines:
        print(f"{line:10} {'written' if try_write(narrow, line) else 'no room'}")


asyncio.run(main())


# cell: A bad line, sent
def digest(line):
    if line == "bad":
        raise ValueError("cannot digest 'bad'")


def picky():
    while True:
        digest((yield))


def try_send(generator, item):
    try:
        generator.send(item)
        return True
    except StopIteration:
        return False


eater = primed(picky())
for line in ("good", "bad", "good"):
    try:
        print(f"sent {line}: {try_send(eater, line)}")
    except ValueError as error:
        print(f"the sender: {error}")

# cell: The same line, queued


async def main():
    queue = asyncio.Queue()
    for line in ("good", "bad", "good"):
        print(f"wrote {line}: {try_write(queue, line)}")
    try_write(queue, END)
    try:
        async for line in read_all(queue):
            digest(line)
    except ValueError as error:
        print(f"the reader: {error}")


asyncio.run(main())


# cell: A body whose first task fails
async def no_line():
    raise TimeoutError("no line came")


async def a_line():
    return "a line after all"


def careful():
    try:
        yield no_line()
    except TimeoutError as error:
        print(f"caught: {error}")
    print((yield a_line()))


# cell: Solution 1: what failed is thrown in
async def drive_fully(body):
    try:
        wanted = next(body)
        while True:
            try:
                result = await wanted
            except Exception as error:
                wanted = body.throw(error)
            else:
                wanted = body.send(result)
    except StopIteration:
        pass
    finally:
        body.close()


asyncio.run(drive_fully(careful()))


# cell: Solution 2: a queue at the edge, a coroutine inside
async def pump(queue, target):
    try:
        async for item in read_all(queue):
            target.send(item)
    finally:
        target.close()


async def main():
    edge = asyncio.Queue()
    await write(edge)
    inside = primed(warnings())
    await pump(edge, inside)
    print("Closed" if inside.gi_frame is None else "Suspended")


asyncio.run(main())
