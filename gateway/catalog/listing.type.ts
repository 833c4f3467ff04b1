import { ListingPurpose } from '@parley/schema/enums';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime, Json } from '../graphql/scalars.ts';
import type { LocalisedText } from './localised-text.ts';

@ObjectType('LocalisedText', { simpleResolvers: true, description: 'The same text in the languages of the catalogue.' })
export class LocalisedTextType implements LocalisedText {
  @Field(() => String, { description: 'In English.' })
  en!: string;

  @Field(() => String, { description: 'In Arabic.' })
  ar!: string;
}

@ObjectType('Listing', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'Something that the tenant offers and a reply can show as a card.',
})
export class ListingType extends NodeType {
  // Without @Field: the project is read for many listings at once.
  projectId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the phase of its project.' })
  phase!: string | null;

  @Field(() => LocalisedTextType, { description: 'As its card is headed.' })
  title!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'What is searched beside title and place; may be empty.' })
  description!: LocalisedText;

  @Field(() => LocalisedTextType, { description: 'Where it is, such as "Maadi, Cairo".' })
  place!: LocalisedText;

  @Field(() => ListingPurpose, { description: 'Whether it is sold or let.' })
  purpose!: ListingPurpose;

  @Field(() => Float, { description: "Whole units of the currency; a month's rent where it is let." })
  price!: number;

  @Field(() => String, { description: 'ISO 4217, such as EGP.' })
  currency!: string;

  @Field(() => Int, { nullable: true, description: 'Bedrooms.' })
  rooms!: number | null;

  @Field(() => Float, { nullable: true, description: 'Square metres.' })
  area!: number | null;

  @Field(() => String, { nullable: true, description: 'The picture on its card.' })
  imageUrl!: string | null;

  @Field(() => [String], { description: 'Further pictures, the best first.' })
  images!: string[];

  @Field(() => String, { nullable: true, description: 'Its page, which the card opens.' })
  url!: string | null;

  @Field(() => Json, {
    description:
      "The tenant's own fields, as an object; they are searched too, and shown in `properties` of messages-api.",
  })
  attributes!: Record<string, unknown>;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const ListingConnectionType = connectionTypeOf(ListingType, 'Listing', ['listing', 'listings']);

/** `to_jsonb(listing)`. */
export interface ListingRow {
  readonly id: string;
  readonly project_id: string | null;
  readonly phase: string | null;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  readonly place: LocalisedText;
  readonly purpose: 'sell' | 'rent';
  readonly price: number;
  readonly currency: string;
  readonly rooms: number | null;
  readonly area: number | null;
  readonly image_url: string | null;
  readonly images: string[];
  readonly url: string | null;
  readonly attributes: Record<string, unknown>;
  readonly created_at: string;
  readonly updated_at: string;
}

export function listingFrom(row: ListingRow): ListingType {
  return Object.assign(new ListingType(), {
    id: row.id,
    projectId: row.project_id,
    phase: row.phase,
    title: row.title,
    description: row.description,
    place: row.place,
    purpose: row.purpose === 'rent' ? ListingPurpose.RENT : ListingPurpose.SELL,
    price: row.price,
    currency: row.currency,
    rooms: row.rooms,
    area: row.area,
    imageUrl: row.image_url,
    images: row.images,
    url: row.url,
    attributes: row.attributes,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}
