import { maximumFileSize } from '../files/attachment.service.ts';
import { isPicture } from '../files/file-kind.ts';
import { publicAddress } from '../graphql/public-address.ts';
import type { FileParts } from '../server/serve-files.ts';
import type { Services } from './create-services.ts';

/** What the server's routes for files need of them. */
export function filePartsOf(
  { attachments, fileLinks }: Services,
  publicUrl: string | undefined,
): Omit<FileParts, 'contexts' | 'report'> {
  return {
    maximumSize: maximumFileSize,
    admit: (caller, conversationId, context) => attachments.admit(caller, conversationId, context),
    store: async (caller, upload, context) => {
      const { id, name, contentType, size, tenantId } = await attachments.store(caller, upload, context);
      const path = fileLinks.pathOf({ tenantId, id });
      return { id, name, contentType, size, url: publicAddress(path, publicUrl) ?? path };
    },
    open: async (link) => {
      const file = fileLinks.isGood(link) ? await attachments.find(link) : null;
      return file && { ...file, isPicture: isPicture(file.contentType), bytes: attachments.read(link) };
    },
  };
}
