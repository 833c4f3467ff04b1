import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { publicAddress } from '../graphql/public-address.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { SetPictureInput } from './picture.input.ts';
import { SetPicturePayload } from './people.payload.ts';
import type { PictureService } from './picture.service.ts';

/** What people look like to whomever they answer. */
@Resolver(() => AccountType)
export class PictureResolver {
  readonly #pictures: PictureService;
  readonly #publicUrl: string | undefined;

  constructor(pictures: PictureService, publicUrl: string | undefined) {
    this.#pictures = pictures;
    this.#publicUrl = publicUrl;
  }

  @Authorized<Policy>(people)
  @Mutation(() => SetPicturePayload, {
    description: "Shows the caller's picture beside their replies, in all of their tenants and to every visitor.",
  })
  async setPicture(
    @Arg('input', () => SetPictureInput) { image }: SetPictureInput,
    @Ctx() context: RequestContext,
  ): Promise<SetPicturePayload> {
    return { account: await this.#pictures.set(memberOf(context.caller), image ?? null, context) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What they look like; anybody may fetch it. A path where the server does not know its own address.',
  })
  pictureUrl(@Root() { pictureId }: AccountType): string | null {
    return publicAddress(pictureId && `/pictures/${pictureId}`, this.#publicUrl);
  }
}
