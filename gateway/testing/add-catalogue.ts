import {
  CreateCatalogueProjectDocument,
  CreateKnowledgeEntryDocument,
  CreateListingDocument,
  ImportKnowledgeDocument,
} from '@parley/schema/generated/documents';
import { send } from './graphql-client.ts';

/** A listing as a person makes it, with the least that has to be given. */
export const LISTING = {
  title: { en: 'Garden flat', ar: 'شقة بحديقة' },
  place: { en: 'Maadi, Cairo', ar: 'المعادي، القاهرة' },
  purpose: 'SELL',
  price: 3_900_000,
  currency: 'EGP',
} as const;

/** One of everything in a tenant's catalogue, by somebody who runs it. */
export async function addCatalogue(url: string, token: string) {
  const project = { name: 'Garden Court' };
  const { createCatalogueProject } = await send(url, CreateCatalogueProjectDocument, { input: project }, token);
  const catalogueProjectId = createCatalogueProject.project.id;
  const listing = { ...LISTING, projectId: catalogueProjectId };
  const { createListing } = await send(url, CreateListingDocument, { input: listing }, token);
  const entry = { language: 'EN', title: 'Fees', content: 'We charge two percent.' } as const;
  const { createKnowledgeEntry } = await send(url, CreateKnowledgeEntryDocument, { input: entry }, token);
  const text = { format: 'MARKDOWN', language: 'EN', content: '# Parking\nBehind the house.' } as const;
  const { importKnowledge } = await send(url, ImportKnowledgeDocument, { input: text }, token);
  return {
    catalogueProjectId,
    listingId: createListing.listing.id,
    knowledgeEntryId: createKnowledgeEntry.entry.id,
    knowledgeImportId: importKnowledge.import.id,
  };
}
