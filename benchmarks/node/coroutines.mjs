// The works of ../Coroutines.Benchmarks/Works/CSharpWorks.cs in JavaScript.
// Prints a line for each: its name, and the nanoseconds of one operation in its fastest round.
const operations = 100_000
const callsWithGarbage = 20
const rounds = 100
const warmUpCalls = 50
const valuesPerTraversal = 1_000
const items = 10_000_000
const longRounds = 3

function* runningTotal() {
  let total = 0
  while (true) total = (total + (yield total)) | 0
}

function* delegating(levels) {
  yield* levels === 0 ? runningTotal() : delegating(levels - 1)
}

function* countTo(count) {
  for (let n = 0; n < count; n++) yield n
}

function* onlyEven(target) {
  while (true) {
    const n = yield
    if (n % 2 === 0) target.next(n)
  }
}

function* triple(target) {
  while (true) target.next(3 * (yield))
}

function* sink(sums) {
  while (true) sums[0] += yield
}

const primed = generator => { generator.next(); return generator }

let result = 0

function pipeline() {
  const sums = [0]
  const head = primed(onlyEven(primed(triple(primed(sink(sums))))))
  for (let n = 0; n < items; n++) head.next(n)
  result = sums[0]
}

function sendAll(generator) {
  let sum = 0
  for (let i = 0; i < operations; i++) sum += generator.next(1).value
  result = sum
}

function nextAll(generator) {
  let sum = 0
  for (let i = 0; i < operations; i++) sum += generator.next(0).value
  result = sum
}

function createAndPrime() {
  for (let i = 0; i < operations; i++) primed(runningTotal())
}

function traverse() {
  let sum = 0
  for (let i = 0; i < operations / valuesPerTraversal; i++) {
    for (const value of countTo(valuesPerTraversal)) sum += value
  }
  result = sum
}

function closeAll(generators) {
  for (const generator of generators) generator.return()
}

function measure(name, run, { operationsPerCall = operations, callsPerRound = 1, roundsToDo = rounds, prepare } = {}) {
  for (let i = 0; i < (roundsToDo === longRounds ? 1 : warmUpCalls); i++) run(prepare?.())
  let fastest = Infinity
  for (let round = 0; round < roundsToDo; round++) {
    let time = 0
    for (let i = 0; i < callsPerRound; i++) {
      const argument = prepare?.()
      const start = process.hrtime.bigint()
      run(argument)
      time += Number(process.hrtime.bigint() - start)
    }
    fastest = Math.min(fastest, time)
  }
  console.log(`${name} ${(fastest / operationsPerCall / callsPerRound).toFixed(3)}`)
}

const total = primed(runningTotal())
measure("send", () => sendAll(total))
measure("next", () => nextAll(total))
measure("create-and-prime", createAndPrime, { callsPerRound: callsWithGarbage })
measure("traverse", traverse)
const four = primed(delegating(3))
measure("send-yield-from-4", () => sendAll(four))
const thousand = primed(delegating(999))
measure("send-yield-from-1000", () => sendAll(thousand), { roundsToDo: longRounds })
measure("close-created", closeAll, { prepare: () => Array.from({ length: operations }, runningTotal) })
const ended = Array.from({ length: operations }, () => primed(countTo(0)))
measure("close-finished", () => closeAll(ended))
measure("pipeline", pipeline, { operationsPerCall: items, roundsToDo: longRounds })
