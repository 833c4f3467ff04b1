// `npm run generate`: writes what is generated from what is written. With `--check` it writes nothing and fails on drift.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { CommandError, fail, run, step } from './lib/step.mjs';
import { root, workspaceNode } from './lib/workspace.mjs';

const schemaFile = join(root, 'schema', 'schema.graphql');
const codegen = ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'schema/codegen.ts'];

/** @returns {Promise<string>} the schema that the built gateway serves, as SDL */
function emittedSchema() {
  return run(workspaceNode, ['gateway/dist/emit-schema.js']);
}

const train = ['gateway/dist/responder/training/train.js'];

async function generate() {
  await step('Writing schema/schema.graphql', async () => writeFileSync(schemaFile, await emittedSchema()));
  await step('Writing schema/generated/documents.ts', () => run(workspaceNode, codegen));
  await step('Writing gateway/responder/embedded/learned', () => run(workspaceNode, train));
}

async function check() {
  if ((await emittedSchema()) !== readFileSync(schemaFile, 'utf8')) {
    throw new CommandError('generate --check', 'drift', drifted('schema/schema.graphql', "the gateway's classes"));
  }
  await run(workspaceNode, [...codegen, '--check']).catch((error) => {
    error.output += `\n\n${drifted('schema/generated/documents.ts', 'schema.graphql and operations/')}`;
    throw error;
  });
  await run(workspaceNode, [...train, '--check']);
}

/**
 * @param {string} file
 * @param {string} source
 */
function drifted(file, source) {
  return `${file} is not what ${source} generate. To mend it: npm run generate`;
}

try {
  await ensureInstalled();
  await ensureBuilt();
  await (process.argv.includes('--check') ? check() : generate());
} catch (error) {
  fail(error);
}
