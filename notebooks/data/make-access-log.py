"""Makes access-log.txt: a day of a web server that never was, in the Common Log Format.

    python3 make-access-log.py > access-log.txt

The same bytes come each time, on every machine: all chance comes from one seeded generator, of which only random() is used,
because that one gives the same numbers in every version of Python 3. The addresses are those that RFC 5737 keeps for documentation.

Three things are hidden in it for the reader to find:
- between 14:05 and 14:21 the server answers every request with 503;
- in the night somebody tries doors that are not there, fast and from one address;
- a few lines are cut off, as happens when a disk is full.
"""
from random import Random
import sys

REQUESTS = 10_000
SEED = 342
DATE = "11/Apr/2017"
# How busy each hour of the day is, from midnight on.
BUSY = (3, 2, 1, 1, 1, 2, 4, 8, 12, 14, 15, 15, 13, 14, 15, 14, 13, 13, 14, 16, 18, 17, 12, 6)
# Each page with its share of the requests and its size in bytes.
PAGES = (
    ("/", 20, 5_200), ("/book", 12, 18_400), ("/book/kiss", 9, 24_100), ("/book/closing", 6, 21_700),
    ("/about", 4, 3_100), ("/style.css", 18, 9_800), ("/logo.svg", 16, 2_400), ("/download/book.pdf", 2, 812_000),
    ("/search?q=coroutine", 5, 7_300), ("/feed.xml", 7, 11_900), ("/old-link", 1, 0),
)
DOORS = ("/admin", "/login.php", "/backup.zip", "/.env", "/wp-login.php", "/config.old")
OUTAGE = range(14 * 3600 + 5 * 60, 14 * 3600 + 21 * 60)
CUT_OFF = (1_203, 4_711, 8_008, 9_120)

random = Random(SEED).random


def below(limit):
    return int(random() * limit)


def pick(weights):
    """The index of one of the weights, each as often as its weight says."""
    left = random() * sum(weights)
    for index, weight in enumerate(weights):
        left -= weight
        if left < 0:
            return index
    return len(weights) - 1


def visitor():
    """A reader: few come often, many come once."""
    number = int(240 * random() ** 2)
    return f"198.51.100.{number}" if number < 200 else f"192.0.2.{number}"


def request(second):
    path, _, size = PAGES[pick([share for _, share, _ in PAGES])]
    if second in OUTAGE:
        status, size = 503, 341
    elif size == 0:
        status, size = 404, 512
    elif random() < 0.004:
        status, size = 500, 290
    elif random() < 0.25:
        status, size = 304, 0
    else:
        status, size = 200, size + below(size // 10)
    return second, visitor(), path, status, size


def burglar(first):
    """A hundred and fifty tries within five minutes."""
    for number in range(150):
        yield first + 2 * number, "203.0.113.66", DOORS[number % len(DOORS)], 404, 512


def a_day():
    count = REQUESTS - 150
    seconds = sorted(3600 * pick(BUSY) + below(3600) for _ in range(count))
    return sorted([*map(request, seconds), *burglar(3 * 3600 + 620)], key=lambda made: made[0])


def main():
    for number, (second, client, path, status, size) in enumerate(a_day(), start=1):
        time = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        line = f'{client} - - [{DATE}:{time} +0000] "GET {path} HTTP/1.1" {status} {size}'
        if number in CUT_OFF:
            line = line[:28 + number % 20]
        sys.stdout.buffer.write(f"{line}\n".encode("ascii"))


if __name__ == "__main__":
    main()
