import { findUnstorableText } from '@parley/schema/storable-text';
import { validateOrReject } from 'class-validator';
import { ArgumentValidationError, type ValidatorFn } from 'type-graphql';
import { badInput } from '../errors.ts';

/**
 * Holds an argument against the rules of its class, and all text against what PostgreSQL stores: text that it refuses
 * would fail deep inside, and be told as a fault of ours. Text comes first, as rules may fail on what is not well formed.
 */
export const checkArgument: ValidatorFn = async (value: unknown, _type, { args }) => {
  const unstorable = findUnstorableText(args);
  if (unstorable !== undefined) {
    const [argument = '', ...below] = unstorable;
    const field = below.length > 0 ? below.join('.') : argument;
    throw badInput(field, `${field} is not text that can be stored`);
  }
  // class-validator looks into the lists of an input, and not into one that is an argument itself.
  for (const one of Array.isArray(value) ? value : [value]) await checkInput(one);
};

async function checkInput(value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  try {
    await validateOrReject(value, { skipMissingProperties: true, forbidUnknownValues: false });
  } catch (broken) {
    throw Array.isArray(broken) ? new ArgumentValidationError(broken) : broken;
  }
}
