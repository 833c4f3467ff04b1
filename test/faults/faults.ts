import { broken, isKept, type Figure } from './figure.ts';
import { OwnPostgres } from './own-postgres.ts';
import { scenarios } from './scenarios.ts';
import { twins } from './twins.ts';

/**
 * `npm run faults [-- name ...]`: the long form of every scenario, or of those whose name holds a given word, and then
 * every promise with its mechanism taken away. `FAULTS_FORM=short` runs what `npm test` runs. One table; exit code 1 where a promise was broken, or a twin kept one.
 */
const seed = process.env['FAULTS_SEED'] ?? String(Date.now());
const form = process.env['FAULTS_FORM'] === 'short' ? 'short' : 'long';
const wanted = process.argv.slice(2);
const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.some((word) => name.includes(word));

function limitOf({ atLeast, atMost, unit = '' }: Figure): string {
  if (atMost !== undefined) return `at most ${atMost} ${unit}`;
  return atLeast === undefined ? '' : `at least ${atLeast} ${unit}`;
}

function print(figure: Figure): void {
  const mark = figure.atLeast === undefined && figure.atMost === undefined ? ' ' : isKept(figure) ? '✓' : '✗';
  const value = `${Math.round(figure.value * 10) / 10} ${figure.unit ?? ''}`;
  console.log(`  ${mark} ${figure.name.padEnd(38)} ${value.padStart(12)}   ${limitOf(figure)}`);
}

async function runScenarios(): Promise<boolean> {
  let areKept = true;
  for (const scenario of scenarios.filter(isWanted)) {
    const start = performance.now();
    const figures = await scenario.run(form, seed);
    console.log(`\n${scenario.name} (${Math.round((performance.now() - start) / 1_000)} s)`);
    figures.forEach(print);
    areKept &&= broken(figures).length === 0;
  }
  return areKept;
}

async function runTwins(): Promise<boolean> {
  let areNoticed = true;
  console.log('\nWith the mechanism taken away, the same checks must fail:');
  for (const twin of twins.filter(isWanted)) {
    const noticed = broken(await twin.run(seed));
    const isNoticed = twin.breaks.every((name) => noticed.includes(name));
    console.log(`  ${isNoticed ? '✓' : '✗'} ${twin.name.padEnd(52)} ${noticed.join(', ')}`);
    areNoticed &&= isNoticed;
  }
  return areNoticed;
}

// What was started ends with this process, also where it is interrupted.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
if (!OwnPostgres.isInstalled())
  throw new Error('The harness starts a PostgreSQL of its own: install postgresql, on Linux');
console.log(`Seed ${seed} (FAULTS_SEED=${seed} npm run faults does the same again)`);
const areKept = await runScenarios();
process.exit((await runTwins()) && areKept ? 0 : 1);
