import { Intent } from '@parley/schema/enums';
import { actionOf, isQualified } from '../../leads/last-action.ts';
import type { Evidence, LeadFields } from '../responder.ts';

const COLD_ACTIONS: readonly (readonly [feature: string, action: string])[] = [
  ['SPAM', 'Spam'],
  ['SUPPORT', 'Support request'],
  ['WITHDRAWS', 'Not interested'],
  ['DECLINES_OFFER', 'Not interested'],
];
const NOT_LEADS: ReadonlySet<string> = new Set([
  'JOB',
  'RESEARCH',
  'VENDOR',
  'SELLER',
  'TALK',
  'GENERAL_QUESTION',
  'LOCATION_HOURS',
]);

/**
 * The last action recorded of a lead. `Qualified lead` once the requirement and a way to reach the visitor are known;
 * for a visitor with nothing to sell to, why; else what is missing.
 */
export function lastActionOf(intent: Intent, fields: LeadFields, evidence: readonly Evidence[]): string {
  return intent === Intent.COLD && !isQualified(fields) ? coldAction(evidence) : actionOf(fields);
}

function coldAction(evidence: readonly Evidence[]): string {
  const features = new Set(evidence.map(({ feature }) => feature));
  const action = COLD_ACTIONS.find(([feature]) => features.has(feature));
  if (action !== undefined) return action[1];
  return Array.from(features).some((feature) => NOT_LEADS.has(feature)) ? 'Not a lead' : 'Missing requirement';
}
