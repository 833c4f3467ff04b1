import { FieldResolver, Resolver, Root } from 'type-graphql';
import { publicAddress } from '../graphql/public-address.ts';
import { AttachmentType } from '../conversations/message.type.ts';
import type { FileLinks } from './file-links.ts';

/** A file's link is made when it is read: it ends, and the server's address may change. */
@Resolver(() => AttachmentType)
export class AttachmentResolver {
  readonly #links: FileLinks;
  readonly #publicUrl: string | undefined;

  constructor(links: FileLinks, publicUrl: string | undefined) {
    this.#links = links;
    this.#publicUrl = publicUrl;
  }

  @FieldResolver(() => String, {
    description:
      'Where to fetch it, without a token, for a day at least; ask anew for what is to be fetched later. A path where the server does not know its own address.',
  })
  url(@Root() { tenantId, id }: AttachmentType): string {
    const path = this.#links.pathOf({ tenantId, id });
    return publicAddress(path, this.#publicUrl) ?? path;
  }
}
