import { LISTING } from '../../testing/add-catalogue.ts';
import type { Scenario } from './scenario.ts';

/** What is changed and deleted. */
interface CatalogueWorld {
  /** One of everything, the same for all of them. */
  readonly catalogue: () => Promise<{ catalogueProjectId: string; listingId: string; knowledgeEntryId: string }>;
  readonly token: () => string;
}

/** In an order in which each finds what it needs. */
export function catalogueScenarios({ catalogue, token }: CatalogueWorld): Readonly<Record<string, Scenario>> {
  const row = (action: string, resource_type: string) => ({ action, resource_type, who: 'person' }) as const;
  return {
    createCatalogueProject: {
      input: () => ({ name: 'Garden Court' }),
      token,
      row: row('create', 'catalogue_project'),
    },
    updateCatalogueProject: {
      input: async () => ({ id: (await catalogue()).catalogueProjectId, name: 'Garden Park' }),
      token,
      row: row('update', 'catalogue_project'),
    },
    createListing: { input: () => LISTING, token, row: row('create', 'listing') },
    updateListing: {
      input: async () => ({ id: (await catalogue()).listingId, price: 4_000_000 }),
      token,
      row: row('update', 'listing'),
    },
    deleteListing: { input: async () => ({ id: (await catalogue()).listingId }), token, row: row('delete', 'listing') },
    deleteCatalogueProject: {
      input: async () => ({ id: (await catalogue()).catalogueProjectId }),
      token,
      row: row('delete', 'catalogue_project'),
    },
    createKnowledgeEntry: {
      input: () => ({ language: 'EN', title: 'Lifts', content: 'Two in each house.' }),
      token,
      row: row('create', 'knowledge_entry'),
    },
    updateKnowledgeEntry: {
      input: async () => ({ id: (await catalogue()).knowledgeEntryId, content: 'We charge three percent.' }),
      token,
      row: row('update', 'knowledge_entry'),
    },
    deleteKnowledgeEntry: {
      input: async () => ({ id: (await catalogue()).knowledgeEntryId }),
      token,
      row: row('delete', 'knowledge_entry'),
    },
    importKnowledge: {
      input: () => ({ format: 'MARKDOWN', language: 'EN', content: '# Parking\nBehind the house.' }),
      token,
      row: row('create', 'knowledge_import'),
    },
    // Nothing listens there, so that it ends at once.
    importSite: {
      input: () => ({ url: 'http://127.0.0.1:9/', language: 'EN' }),
      token,
      row: row('create', 'knowledge_import'),
    },
  };
}
