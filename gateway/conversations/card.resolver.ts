import { FieldResolver, Resolver, Root } from 'type-graphql';
import { publicAddress } from '../graphql/public-address.ts';
import { CardType } from './message.type.ts';

/** Cards are kept as they were shown, with paths on this server; its address is added when they are read. */
@Resolver(() => CardType)
export class CardResolver {
  readonly #publicUrl: string | undefined;

  constructor(publicUrl: string | undefined) {
    this.#publicUrl = publicUrl;
  }

  @FieldResolver(() => String, { nullable: true, description: 'A picture.' })
  imageUrl(@Root() card: CardType): string | null {
    return publicAddress(card.imageUrl, this.#publicUrl);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its own page.' })
  url(@Root() card: CardType): string | null {
    return publicAddress(card.url, this.#publicUrl);
  }
}
