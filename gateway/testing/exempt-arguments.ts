/** Arguments that may name another tenant's, and why. */
export const exemptArguments: Readonly<Record<string, string>> = {
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
