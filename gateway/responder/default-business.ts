import { Language } from '@parley/schema/enums';
import type { Business } from './responder.ts';

/** What is assumed of a business where none is given: an English-speaking one in Egypt. */
export const DEFAULT_BUSINESS: Business = { name: '', language: Language.EN, country: 'EG', currency: 'EGP' };
