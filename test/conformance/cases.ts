import { backendPeopleCases } from './backend-people.cases.ts';
import { backendSessionCases } from './backend-sessions.cases.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { leadCaptureCases } from './lead-capture.cases.ts';
import { messagejsCases } from './messagejs.cases.ts';
import { messagesApiCases } from './messages-api.cases.ts';
import type { DialectName } from './operations.ts';
import { servicesCases } from './services.cases.ts';

/** What is walked of each dialect. */
export const cases: Readonly<Partial<Record<DialectName, readonly ConformanceCase[]>>> = {
  'messages-api': messagesApiCases,
  messagejs: messagejsCases,
  'lead-capture': leadCaptureCases,
  services: servicesCases,
  backend: [...backendPeopleCases, ...backendSessionCases],
};
