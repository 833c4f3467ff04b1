import { Channel } from '@parley/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { messageFrom } from '../conversations/message-row.ts';
import { MessageType } from '../conversations/message.type.ts';
import { publicAddress } from '../graphql/public-address.ts';
import { DateTime, Json } from '../graphql/scalars.ts';
import type { ExchangeRow } from './exchange-reader.ts';

@ObjectType('Exchange', {
  simpleResolvers: true,
  description: "A visitor's message with the reply that answers it; either may be missing.",
})
export class ExchangeType {
  @Field(() => MessageType, { nullable: true, description: 'Null where a reply answers nothing that was asked.' })
  question!: MessageType | null;

  @Field(() => MessageType, { nullable: true, description: 'Null where nobody has answered.' })
  answer!: MessageType | null;

  @Field(() => DateTime, { description: 'When its first message was stored.' })
  askedAt!: Date;

  @Field(() => Channel, { description: 'Where it took place.' })
  channel!: Channel;

  @Field(() => String, { nullable: true, description: 'The page or integration it came from.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'The campaign of its conversation.' })
  campaign!: string | null;

  @Field(() => Json, {
    description: 'The listings the answer showed, keyed "0", "1", ..., each with its project under `project_data`.',
  })
  listings!: Record<string, Record<string, unknown>>;
}

@ObjectType('ExchangeConnection', { simpleResolvers: true, description: 'A page of exchanges, oldest first.' })
export class ExchangeConnectionType {
  @Field(() => [ExchangeType], { description: 'The exchanges.' })
  nodes!: ExchangeType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}

export function exchangeFrom(row: ExchangeRow, publicUrl: string | undefined): ExchangeType {
  const { question, answer, channel, source, campaign } = row;
  const first = question ?? answer;
  const listings = Object.entries(row.listings).map(([place, listing]) => [
    place,
    withPublicImages(listing, publicUrl),
  ]);
  return {
    question: question && messageFrom(question),
    answer: answer && messageFrom(answer),
    askedAt: new Date(first?.created_at ?? 0),
    channel,
    source,
    campaign,
    listings: Object.fromEntries(listings),
  };
}

const images = z.array(z.looseObject({ url: z.string() }));

/** A tenant's attributes are its own; only `images`, where they have the documented shape, are known to hold addresses. */
function withPublicImages(listing: Record<string, unknown>, publicUrl: string | undefined): Record<string, unknown> {
  const known = images.safeParse(listing['images']);
  if (!known.success) return listing;
  return { ...listing, images: known.data.map((image) => ({ ...image, url: publicAddress(image.url, publicUrl) })) };
}
