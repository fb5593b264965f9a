// The works of ../Coroutines.Benchmarks/Works/CSharpWorks.cs in C++20, with a coroutine type of our own.
// Prints a line for each: its name, and the nanoseconds of one operation in its fastest round.
#include <chrono>
#include <coroutine>
#include <cstdio>
#include <exception>
#include <functional>
#include <utility>

constexpr int Operations = 100'000;
constexpr int CallsWithGarbage = 20;
constexpr int Rounds = 100;
constexpr int LongRounds = 5;
constexpr int ValuesPerTraversal = 1'000;
constexpr int Items = 10'000'000;

// Receives a TSend and yields a TYield at each pause. Nothing is checked: what is left is the price of the language.
template <class TSend, class TYield>
class Coroutine {
public:
    struct promise_type {
        TSend sent{};
        TYield yielded{};

        Coroutine get_return_object() { return Coroutine(Handle::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { throw; }

        auto yield_value(TYield value) {
            struct Awaiter {
                promise_type& promise;
                bool await_ready() noexcept { return false; }
                void await_suspend(std::coroutine_handle<>) noexcept {}
                TSend await_resume() noexcept { return promise.sent; }
            };
            yielded = value;
            return Awaiter{*this};
        }
    };

    Coroutine(Coroutine&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
    ~Coroutine() { if (handle) handle.destroy(); }

    TYield send(TSend value) {
        handle.promise().sent = value;
        handle.resume();
        return handle.promise().yielded;
    }

    TYield next() { return send(TSend{}); }

    bool try_next(TYield& value) {
        handle.resume();
        value = handle.promise().yielded;
        return !handle.done();
    }

private:
    using Handle = std::coroutine_handle<promise_type>;
    explicit Coroutine(Handle handle) : handle(handle) {}
    Handle handle;
};

[[gnu::noinline]] Coroutine<int, int> running_total() {
    int total = 0;
    while (true) total += co_yield total;
}

[[gnu::noinline]] Coroutine<int, int> count_to(int count) {
    for (int n = 0; n < count; n++) co_yield n;
}

[[gnu::noinline]] Coroutine<long, int> sink(long& sum) {
    while (true) sum += co_yield 0;
}

[[gnu::noinline]] Coroutine<int, int> triple(Coroutine<long, int> target) {
    while (true) { int n = co_yield 0; target.send(3L * n); }
}

[[gnu::noinline]] Coroutine<int, int> only_even(Coroutine<int, int> target) {
    while (true) { int n = co_yield 0; if (n % 2 == 0) target.send(n); }
}

template <class C> C primed(C coroutine) { coroutine.next(); return coroutine; }

static volatile long result;

static long pipeline(int items) {
    long sum = 0;
    auto head = primed(only_even(primed(triple(primed(sink(sum))))));
    for (int n = 0; n < items; n++) head.send(n);
    return sum;
}

static double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

static void measure(const char* name, int operations, int calls, const std::function<void()>& run) {
    double fastest = 1e9;
    int rounds = operations * calls >= 1'000'000 ? LongRounds : Rounds;
    for (int round = -1; round < rounds; round++) { // The first one warms up.
        double start = seconds();
        for (int i = 0; i < calls; i++) run();
        double time = seconds() - start;
        if (round >= 0 && time < fastest) fastest = time;
    }
    std::printf("%s %.3f\n", name, fastest / operations / calls * 1e9);
}

int main() {
    auto total = primed(running_total());
    measure("send", Operations, 1, [&] {
        long sum = 0;
        for (int i = 0; i < Operations; i++) sum += total.send(1);
        result = sum;
    });
    measure("next", Operations, 1, [&] {
        long sum = 0;
        for (int i = 0; i < Operations; i++) sum += total.next();
        result = sum;
    });
    measure("create-and-prime", Operations, CallsWithGarbage, [] {
        for (int i = 0; i < Operations; i++) primed(running_total());
    });
    measure("traverse", Operations, 1, [] {
        long sum = 0;
        for (int i = 0; i < Operations / ValuesPerTraversal; i++) {
            auto counting = count_to(ValuesPerTraversal);
            for (int value; counting.try_next(value);) sum += value;
        }
        result = sum;
    });
    measure("pipeline", Items, 1, [] { result = pipeline(Items); });
}
