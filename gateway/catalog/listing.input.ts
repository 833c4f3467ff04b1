import { ListingPurpose } from '@parley/schema/enums';
import {
  ArrayMaxSize,
  IsISO4217CurrencyCode,
  IsObject,
  IsPositive,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Json } from '../graphql/scalars.ts';
import { PICTURE, pictureRule } from './picture-address.ts';

const roomsRule = { message: 'rooms must be between 0 and 100' };
const priceRule = { message: 'price must be between 0 and 1e12' };
const given = (_input: object, value: unknown) => value != null;

@InputType('LocalisedTextInput', { description: 'The same short text in the languages of the catalogue.' })
export class LocalisedTextInput {
  @Field(() => String, { description: 'In English, 1 to 300 characters.' })
  @Length(1, 300, { message: 'en must have 1 to 300 characters' })
  en!: string;

  @Field(() => String, { description: 'In Arabic, 1 to 300 characters.' })
  @Length(1, 300, { message: 'ar must have 1 to 300 characters' })
  ar!: string;
}

@InputType('LongLocalisedTextInput', { description: 'The same long text in the languages of the catalogue.' })
export class LongLocalisedTextInput {
  @Field(() => String, { description: 'In English, at most 5,000 characters.' })
  @MaxLength(5000, { message: 'en must have at most 5,000 characters' })
  en!: string;

  @Field(() => String, { description: 'In Arabic, at most 5,000 characters.' })
  @MaxLength(5000, { message: 'ar must have at most 5,000 characters' })
  ar!: string;
}

@InputType('CreateListingInput', { description: 'A listing to be offered.' })
export class CreateListingInput {
  @Field(() => LocalisedTextInput, { description: 'As its card is headed.' })
  @ValidateNested()
  title!: LocalisedTextInput;

  @Field(() => LocalisedTextInput, { description: 'Where it is, such as "Maadi, Cairo".' })
  @ValidateNested()
  place!: LocalisedTextInput;

  @Field(() => LongLocalisedTextInput, { nullable: true, description: 'What is searched beside title and place.' })
  @ValidateIf(given)
  @ValidateNested()
  description?: LongLocalisedTextInput | null;

  @Field(() => ListingPurpose, { description: 'Whether it is sold or let.' })
  purpose!: ListingPurpose;

  @Field(() => Float, { description: "Whole units of the currency, 0 to 1e12; a month's rent where it is let." })
  @Min(0, priceRule)
  @Max(1e12, priceRule)
  price!: number;

  @Field(() => String, { description: 'ISO 4217, such as EGP.' })
  @IsISO4217CurrencyCode({ message: 'currency must be three letters of ISO 4217, such as EGP' })
  currency!: string;

  @Field(() => ID, { nullable: true, description: 'The `CatalogueProject` it belongs to; null: to none.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: "The name of the project's phase, at most 100 characters." })
  @ValidateIf(given)
  @MaxLength(100, { message: 'phase must have at most 100 characters' })
  phase?: string | null;

  @Field(() => Int, { nullable: true, description: 'Bedrooms, 0 to 100.' })
  @ValidateIf(given)
  @Min(0, roomsRule)
  @Max(100, roomsRule)
  rooms?: number | null;

  @Field(() => Float, { nullable: true, description: 'Square metres, above 0.' })
  @ValidateIf(given)
  @IsPositive({ message: 'area must be above 0' })
  area?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The picture on its card: https, http, or a path on this server.',
  })
  @ValidateIf(given)
  @MaxLength(2000, pictureRule)
  @Matches(PICTURE, pictureRule)
  imageUrl?: string | null;

  @Field(() => [String], { nullable: true, description: 'Further pictures, 30 at most.' })
  @ValidateIf(given)
  @ArrayMaxSize(30, { message: 'images must be 30 at most' })
  @MaxLength(2000, { each: true, ...pictureRule })
  @Matches(PICTURE, { each: true, ...pictureRule })
  images?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Its page: https, http, or a path on this server.' })
  @ValidateIf(given)
  @MaxLength(2000, pictureRule)
  @Matches(PICTURE, pictureRule)
  url?: string | null;

  @Field(() => Json, {
    nullable: true,
    description: "The tenant's own fields: an object of at most 20,000 characters.",
  })
  @ValidateIf(given)
  @IsObject({ message: 'attributes must be an object' })
  attributes?: Record<string, unknown> | null;
}

@InputType('UpdateListingInput', {
  description: 'What is left out stays; null empties what may be empty. Lists and attributes are replaced whole.',
})
export class UpdateListingInput {
  @Field(() => ID, { description: 'The listing.' })
  id!: string;

  @Field(() => LocalisedTextInput, { nullable: true, description: 'As its card is headed.' })
  @ValidateIf(given)
  @ValidateNested()
  title?: LocalisedTextInput | null;

  @Field(() => LocalisedTextInput, { nullable: true, description: 'Where it is, such as "Maadi, Cairo".' })
  @ValidateIf(given)
  @ValidateNested()
  place?: LocalisedTextInput | null;

  @Field(() => LongLocalisedTextInput, { nullable: true, description: 'What is searched beside title and place.' })
  @ValidateIf(given)
  @ValidateNested()
  description?: LongLocalisedTextInput | null;

  @Field(() => ListingPurpose, { nullable: true, description: 'Whether it is sold or let.' })
  purpose?: ListingPurpose | null;

  @Field(() => Float, {
    nullable: true,
    description: "Whole units of the currency, 0 to 1e12; a month's rent where it is let.",
  })
  @ValidateIf(given)
  @Min(0, priceRule)
  @Max(1e12, priceRule)
  price?: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217, such as EGP.' })
  @ValidateIf(given)
  @IsISO4217CurrencyCode({ message: 'currency must be three letters of ISO 4217, such as EGP' })
  currency?: string | null;

  @Field(() => ID, { nullable: true, description: 'The `CatalogueProject` it belongs to; null: to none.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: "The name of the project's phase, at most 100 characters." })
  @ValidateIf(given)
  @MaxLength(100, { message: 'phase must have at most 100 characters' })
  phase?: string | null;

  @Field(() => Int, { nullable: true, description: 'Bedrooms, 0 to 100.' })
  @ValidateIf(given)
  @Min(0, roomsRule)
  @Max(100, roomsRule)
  rooms?: number | null;

  @Field(() => Float, { nullable: true, description: 'Square metres, above 0.' })
  @ValidateIf(given)
  @IsPositive({ message: 'area must be above 0' })
  area?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The picture on its card: https, http, or a path on this server.',
  })
  @ValidateIf(given)
  @MaxLength(2000, pictureRule)
  @Matches(PICTURE, pictureRule)
  imageUrl?: string | null;

  @Field(() => [String], { nullable: true, description: 'Further pictures, 30 at most.' })
  @ValidateIf(given)
  @ArrayMaxSize(30, { message: 'images must be 30 at most' })
  @MaxLength(2000, { each: true, ...pictureRule })
  @Matches(PICTURE, { each: true, ...pictureRule })
  images?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Its page: https, http, or a path on this server.' })
  @ValidateIf(given)
  @MaxLength(2000, pictureRule)
  @Matches(PICTURE, pictureRule)
  url?: string | null;

  @Field(() => Json, {
    nullable: true,
    description: "The tenant's own fields: an object of at most 20,000 characters.",
  })
  @ValidateIf(given)
  @IsObject({ message: 'attributes must be an object' })
  attributes?: Record<string, unknown> | null;
}

@InputType('DeleteListingInput', { description: 'A listing that is offered no more; cards that were shown stay.' })
export class DeleteListingInput {
  @Field(() => ID, { description: 'The listing.' })
  id!: string;
}
