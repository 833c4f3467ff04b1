import type { CampaignState } from '@parley/schema/enums';
import { CreateCampaignDocument } from '@parley/schema/generated/documents';
import { send } from './graphql-client.ts';
import type { TestGateway } from './start-test-gateway.ts';

/** A campaign in a state that stays as it is, since no step of it was promised. @returns its id. */
export async function addCampaign(
  { url, database }: TestGateway,
  { tenantId, accessToken }: { readonly tenantId: string; readonly accessToken: string },
  sentWith: { readonly connectorId: string; readonly templateId: string },
  state: CampaignState,
): Promise<string> {
  const input = { name: 'Spring', ...sentWith };
  const { createCampaign } = await send(url, CreateCampaignDocument, { input }, accessToken);
  const { id } = createCampaign.campaign;
  await database.inTenant(tenantId, (transaction) =>
    transaction.query(`update campaign set state = $2 where id = $1`, [id, state]),
  );
  return id;
}
