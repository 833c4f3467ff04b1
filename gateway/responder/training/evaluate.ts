// `npm run evaluate -- FILE.jsonl`: how the embedded engine does on labelled conversations. Without a file: on the part
// of the training set that is kept aside, and on each batch by a model that was trained without it.
import type { Intent } from '@parley/schema/enums';
import { qualify } from '../classify.ts';
import { INTENTS } from '../embedded/learned/intent-model.ts';
import type { LeadFields } from '../responder.ts';
import { crossValidate } from './cross-validate.ts';
import { readLabelled, type LabelledRecord } from './read-conversations.ts';
import { HELD_OUT } from './held-out.ts';
import { readTrainingSet } from './read-training-set.ts';
import { countField, fieldF1 } from './score-fields.ts';
import { f1, macroF1, swapped, type Judged } from './score-intents.ts';

interface JudgedIn extends Judged {
  readonly language: string;
}

const FIELDS: readonly (keyof LeadFields)[] = ['name', 'email', 'phone', 'requirement', 'budget', 'timeline'];

function printIntents(title: string, judged: readonly JudgedIn[]): void {
  const labels = INTENTS.map((label) => `${label} ${f1(judged, label).toFixed(3)}`).join('  ');
  console.log(`\n${title}: ${judged.length} conversations`);
  console.log(`  macro-F1 ${macroF1(judged).toFixed(3)}  ${labels}  HOT/COLD swapped ${swapped(judged).toFixed(3)}`);
  for (const language of Array.from(new Set(judged.map((each) => each.language))).toSorted()) {
    const own = judged.filter((each) => each.language === language);
    console.log(`  ${language.padEnd(5)} ${String(own.length).padStart(5)}  macro-F1 ${macroF1(own).toFixed(3)}`);
  }
}

function printConfusion(judged: readonly Judged[]): void {
  const count = (expected: Intent, given: Intent): number =>
    judged.filter((each) => each.expected === expected && each.given === given).length;
  console.log(`  expected \\ given ${INTENTS.map((given) => given.padStart(6)).join('')}`);
  for (const expected of INTENTS) {
    console.log(
      `  ${expected.padEnd(16)} ${INTENTS.map((given) => String(count(expected, given)).padStart(6)).join('')}`,
    );
  }
}

function evaluateFile(file: string): void {
  const records = readLabelled(file);
  const rows = records.map((record) => ({ record, ...timed(record) }));
  const judged = rows.map(({ record, intent }) => ({ expected: record.intent, given: intent, language: record.lang }));
  printIntents(file, judged);
  printConfusion(judged);
  for (const field of FIELDS) {
    const count = countField(rows, field);
    console.log(`  ${field.padEnd(12)} F1 ${fieldF1(count).toFixed(3)}  ${JSON.stringify(count)}`);
  }
  const times = rows.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  console.log(`  a conversation: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

function timed({ turns }: LabelledRecord): { fields: LeadFields; intent: Intent; milliseconds: number } {
  const start = performance.now();
  const { fields, intent } = qualify(turns);
  return { fields, intent, milliseconds: performance.now() - start };
}

function evaluateOwn(): void {
  const examples = readTrainingSet();
  for (const held of HELD_OUT) {
    const own = examples.filter(({ batch }) => batch === held);
    const judged = own.map(({ turns, intent, language }) => ({
      expected: intent,
      given: qualify(turns).intent,
      language,
    }));
    printIntents(`kept aside, batch ${held}`, judged);
    printConfusion(judged);
  }
  for (const { batch, judged: own } of crossValidate(examples)) printIntents(`trained without batch ${batch}`, own);
}

const [file] = process.argv.slice(2);
if (file === undefined) evaluateOwn();
else evaluateFile(file);
