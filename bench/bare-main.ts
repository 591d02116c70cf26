// Runs the bare handler as a process of its own, so that what it uses can be told apart.
import { bareServer } from './bare.ts'

const { address } = await bareServer({ connectionString: process.env['BENCH_DATABASE'] ?? '' })
console.log(address)
