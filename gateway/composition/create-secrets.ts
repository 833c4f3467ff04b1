import type { AuditService } from '../audit/audit.service.ts';
import { credentialKeys } from '../connectors/credential-keys.ts';
import { CredentialVault } from '../connectors/credential-vault.ts';
import { FileLinks } from '../files/file-links.ts';
import { IdentitySecretService } from '../identity/identity-secret.service.ts';
import type { AppSettings } from './app-settings.ts';

/** What rests on the server's own secrets: what is sealed, and what is signed. */
export function createSecrets(
  { database, secret, credentialKeys: given }: AppSettings,
  audit: AuditService,
  report: (error: unknown) => void,
) {
  const vault = new CredentialVault(credentialKeys(given, secret));
  return {
    vault,
    identities: new IdentitySecretService(database, vault, audit, report),
    fileLinks: new FileLinks(secret),
  };
}
