import type { TenantFacts } from './tenant-facts.ts';

/** What a tenant calls a thing of its own. */
export type Recipe = (facts: TenantFacts) => string;

/**
 * How an argument names something that exists: by its whole name, or by its last word. An argument without a recipe
 * fails here by name: write one, and it is tested.
 */
export const recipes: Readonly<Record<string, Recipe>> = {
  conversationId: ({ conversationId }) => conversationId,
  clientId: ({ clientId }) => clientId,
  visitorToken: ({ visitorToken }) => visitorToken,
  accountId: ({ accountId }) => accountId,
  resourceId: ({ conversationId }) => conversationId,
  campaignId: ({ campaignId }) => campaignId,
  importId: ({ knowledgeImportId }) => knowledgeImportId,
  contactId: ({ contactId }) => contactId,
  projectId: ({ projectId }) => projectId,
  connectorId: ({ connectorId }) => connectorId,
  templateId: ({ templateId }) => templateId,
  teamId: ({ teamId }) => teamId,
  sessionId: ({ wahaSessionId }) => wahaSessionId,
  'Query.wahaChats.after': ({ timeCursor }) => timeCursor,
  'Query.wahaMessages.contactId': ({ wahaContactId }) => wahaContactId,
  'Query.wahaSession.id': ({ wahaSessionId }) => wahaSessionId,
  'Query.wahaSessions.after': ({ timeCursor }) => timeCursor,
  'Query.accountActivity.after': ({ timeCursor }) => timeCursor,
  'Query.accounts.after': ({ timeCursor }) => timeCursor,
  'Query.auditLogs.after': ({ timeCursor }) => timeCursor,
  'Query.resourceHistory.after': ({ timeCursor }) => timeCursor,
  'Query.searchMessages.after': ({ scoreCursor }) => scoreCursor,
  'Query.catalogueProject.id': ({ catalogueProjectId }) => catalogueProjectId,
  'Query.catalogueProjects.after': ({ timeCursor }) => timeCursor,
  'Query.judgementCorrections.after': ({ timeCursor }) => timeCursor,
  'Query.judgementReviews.after': ({ timeCursor }) => timeCursor,
  'Query.knowledgeEntries.after': ({ timeCursor }) => timeCursor,
  'Query.knowledgeEntry.id': ({ knowledgeEntryId }) => knowledgeEntryId,
  'Query.knowledgeImport.id': ({ knowledgeImportId }) => knowledgeImportId,
  'Query.knowledgeImports.after': ({ timeCursor }) => timeCursor,
  'Query.listing.id': ({ listingId }) => listingId,
  'Query.listings.after': ({ timeCursor }) => timeCursor,
  'Query.campaign.id': ({ campaignId }) => campaignId,
  'Query.campaigns.after': ({ timeCursor }) => timeCursor,
  'Query.connector.id': ({ connectorId }) => connectorId,
  'Query.contact.idOrPhone': ({ contactId }) => contactId,
  'Query.conversation.id': ({ conversationId }) => conversationId,
  'Query.conversations.after': ({ timeCursor }) => timeCursor,
  'Query.conversations.before': ({ timeCursor }) => timeCursor,
  'Query.deadLetter.id': ({ deadLetterId }) => deadLetterId,
  'Query.deadLetters.after': ({ timeCursor }) => timeCursor,
  'Query.lead.id': ({ leadId }) => leadId,
  'Query.leads.after': ({ contactId }) => `contact:${contactId}`,
  'Query.leads.before': ({ contactId }) => `contact:${contactId}`,
  'Query.team.id': ({ teamId }) => teamId,
  'Query.teams.after': ({ timeCursor }) => timeCursor,
  'Query.node.id': ({ leadId }) => leadId,
  'Query.outboundMessage.id': ({ outboundMessageId }) => outboundMessageId,
  'Query.campaignRecipients.campaignId': ({ campaignId }) => campaignId,
  'Query.campaignRecipients.after': ({ contactId }) => Buffer.from(contactId).toString('base64url'),
  'Query.previewCampaign.id': ({ campaignId }) => campaignId,
  'Query.project.id': ({ projectId }) => projectId,
  'Query.projects.after': ({ timeCursor }) => timeCursor,
  'Query.template.id': ({ templateId }) => templateId,
  'Mutation.reply.input.attachmentIds': ({ personsAttachmentId }) => personsAttachmentId,
  'Mutation.sendMessage.input.attachmentIds': ({ visitorsAttachmentId }) => visitorsAttachmentId,
  'Mutation.ask.input.userId': ({ userId }) => userId,
  'Mutation.createApiKey.input.allowedConnectors': ({ connectorId }) => connectorId,
  'Mutation.createApiKey.input.allowedTemplates': ({ templateId }) => templateId,
  'Mutation.assignWahaSession.input.accountId': ({ colleagueId }) => colleagueId,
  'Mutation.deleteWahaSession.input.id': ({ wahaSessionId }) => wahaSessionId,
  'Mutation.markWahaChatRead.input.contactId': ({ wahaContactId }) => wahaContactId,
  'Mutation.updateWahaSession.input.id': ({ wahaSessionId }) => wahaSessionId,
  'Mutation.addTeamMember.input.accountId': ({ colleagueId }) => colleagueId,
  'Mutation.deactivateAccount.input.accountId': ({ colleagueId }) => colleagueId,
  'Mutation.reactivateAccount.input.accountId': ({ colleagueId }) => colleagueId,
  'Mutation.removeTeamMember.input.accountId': ({ colleagueId }) => colleagueId,
  'Mutation.resetPassword.input.accountId': ({ colleagueId }) => colleagueId,
  'Mutation.createListing.input.projectId': ({ catalogueProjectId }) => catalogueProjectId,
  'Mutation.deleteCatalogueProject.input.id': ({ catalogueProjectId }) => catalogueProjectId,
  'Mutation.deleteKnowledgeEntry.input.id': ({ knowledgeEntryId }) => knowledgeEntryId,
  'Mutation.deleteListing.input.id': ({ listingId }) => listingId,
  'Mutation.updateCatalogueProject.input.id': ({ catalogueProjectId }) => catalogueProjectId,
  'Mutation.updateKnowledgeEntry.input.id': ({ knowledgeEntryId }) => knowledgeEntryId,
  'Mutation.updateListing.input.id': ({ listingId }) => listingId,
  'Mutation.updateListing.input.projectId': ({ catalogueProjectId }) => catalogueProjectId,
  'Mutation.createLead.input.tenant': ({ slug }) => slug,
  'Mutation.deleteApiKey.input.id': ({ apiKeyId }) => apiKeyId,
  'Mutation.deleteConnector.input.id': ({ connectorId }) => connectorId,
  'Mutation.deleteProject.input.id': ({ projectId }) => projectId,
  'Mutation.deleteTemplate.input.id': ({ templateId }) => templateId,
  'Mutation.login.input.tenant': ({ slug }) => slug,
  'Mutation.pauseCampaign.input.id': ({ runningCampaignId }) => runningCampaignId,
  'Mutation.replayDeadLetter.input.id': ({ deadLetterId }) => deadLetterId,
  'Mutation.resumeCampaign.input.id': ({ pausedCampaignId }) => pausedCampaignId,
  'Mutation.rotateApiKey.input.id': ({ apiKeyId }) => apiKeyId,
  'Mutation.startConversation.input.identity.id': ({ userId }) => userId,
  'Mutation.startCampaign.input.id': ({ campaignId }) => campaignId,
  'Mutation.stopCampaign.input.id': ({ campaignId }) => campaignId,
  'Mutation.testConnector.input.id': ({ connectorId }) => connectorId,
  'Mutation.updateCampaign.input.id': ({ campaignId }) => campaignId,
  'Mutation.updateConnector.input.id': ({ connectorId }) => connectorId,
  'Mutation.updateLead.input.id': ({ leadId }) => leadId,
  'Mutation.updateProject.input.id': ({ projectId }) => projectId,
  'Mutation.updateTemplate.input.id': ({ templateId }) => templateId,
  'Subscription.wahaChatEvents.after': ({ inboxCursor }) => inboxCursor,
  'Subscription.inboxEvents.after': ({ inboxCursor }) => inboxCursor,
  'Lead.conversations.after': ({ timeCursor }) => timeCursor,
  'Project.apiKeys.after': ({ timeCursor }) => timeCursor,
  'Project.connectors.after': ({ timeCursor }) => timeCursor,
  'Project.messages.after': ({ timeCursor }) => timeCursor,
  'Project.templates.after': ({ timeCursor }) => timeCursor,
  'Node.Campaign': ({ campaignId }) => campaignId,
  'Node.Lead': ({ leadId }) => leadId,
  'Node.Project': ({ projectId }) => projectId,
  // What has to be given beside them.
  'Mutation.ask.input.tenant': ({ slug }) => slug,
  'Query.searchMessages.query': () => 'flat',
  phoneNumber: ({ phone }) => phone,
  'Query.searchWahaMessages.query': () => 'flat',
  'Mutation.resetPassword.input.newPassword': () => 'NewSecurePass123',
  'Mutation.login.input.login': ({ email }) => email,
  'Mutation.login.input.password': ({ password }) => password,
  'Mutation.startConversation.input.tenant': ({ slug }) => slug,
};

/** Given though they may be left out: without them only what is to come is told, and a lead says nothing. */
export const alsoGiven: Readonly<Record<string, string | number>> = {
  'Subscription.conversationEvents.after': 0,
  'Mutation.createLead.input.name': 'Mona',
  'Mutation.leaveDetails.input.name': 'Mona',
  // Before all that can be heard of.
  'Subscription.wahaChatEvents.after': Buffer.from(
    JSON.stringify(['1', '00000000-0000-7000-8000-000000000000']),
  ).toString('base64url'),
};

/** Given beside one argument alone: a session is assigned to a person or to a team, and not to both. */
export const givenBeside: Readonly<Record<string, Readonly<Record<string, Recipe>>>> = {
  'Mutation.assignWahaSession.input.sessionId': { 'Mutation.assignWahaSession.input.teamId': ({ teamId }) => teamId },
};

/** What has to be given and names nothing. */
export const alsoRequired: Readonly<Record<string, unknown>> = {
  'Mutation.createListing.input.currency': 'EGP',
  'Mutation.createConnector.input.credentials': { accessToken: 'EAAG', phoneNumberId: '123456789' },
  'Mutation.sendTemplate.input.to': '4242',
};

/** Arguments that may name another tenant's, and why. */
export const exempt: Readonly<Record<string, string>> = {
  'Query.openers.tenant': 'what any page shows whoever visits it',
  'Mutation.ask.input.tenant': 'any program may ask any tenant that it knows the name of',
  'Mutation.startConversation.input.tenant': 'any page may open the chat of any tenant',
  'Mutation.register.input.tenant': 'the answer says that a tenant exists and is not open (contract README, rule 7)',
  'Mutation.refreshToken.input.refreshToken': 'the token is what proves who is calling',
  'Mutation.receiveWebhook.input.tenant': 'providers name the tenant in the path, and their signature proves them',
  'Mutation.receiveConnectorWebhook.input.connectorId':
    'providers name the connector in the path, and their signature proves them',
  'Query.verifyWebhook.input.tenant': 'providers name the tenant in the path, and the verify token proves them',
  'Query.verifyWebhook.input.verifyToken': 'the token is what proves who is calling',
};

/** A caller picks these: one that another tenant has picked is as free as any. */
export const chosenByCaller = /\.(clientId|userId|identity\.id)$/;
