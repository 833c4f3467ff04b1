import {
  ArrayMaxSize,
  IsISO8601,
  IsObject,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Json } from '../graphql/scalars.ts';
import { PICTURE, pictureRule } from './picture-address.ts';

const nameRule = { message: 'name must have 1 to 200 characters' };
const phasesRule = { message: 'phases must be 100 at most' };
const imagesRule = { message: 'images must be 30 at most' };
const attributesRule = { message: 'attributes must be an object' };
const given = (_input: object, value: unknown) => value != null;

@InputType('ProjectPhaseInput', { description: 'A part of a project that is handed over by itself.' })
export class ProjectPhaseInput {
  @Field(() => String, { description: '1 to 100 characters.' })
  @Length(1, 100, { message: 'name must have 1 to 100 characters' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'How many units it has, 0 to 1,000,000.' })
  @ValidateIf(given)
  @Min(0, { message: 'unitsCount must not be negative' })
  @Max(1_000_000, { message: 'unitsCount must be at most 1,000,000' })
  unitsCount?: number | null;

  @Field(() => String, { nullable: true, description: 'When it is handed over, as `2027-06-30`.' })
  @ValidateIf(given)
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'deliveryDate must be written as 2027-06-30' })
  @IsISO8601({ strict: true }, { message: 'deliveryDate must be a day that exists' })
  deliveryDate?: string | null;
}

@InputType('CreateCatalogueProjectInput', { description: 'A development to be made.' })
export class CreateCatalogueProjectInput {
  @Field(() => String, { description: '1 to 200 characters.' })
  @Length(1, 200, nameRule)
  name!: string;

  @Field(() => [ProjectPhaseInput], { nullable: true, description: '100 at most; none by default.' })
  @ValidateIf(given)
  @ArrayMaxSize(100, phasesRule)
  @ValidateNested({ each: true })
  phases?: ProjectPhaseInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Addresses of pictures, 30 at most; none by default.' })
  @ValidateIf(given)
  @ArrayMaxSize(30, imagesRule)
  @MaxLength(2000, { each: true, ...pictureRule })
  @Matches(PICTURE, { each: true, ...pictureRule })
  images?: string[] | null;

  @Field(() => Json, {
    nullable: true,
    description: "The tenant's own fields: an object of at most 20,000 characters.",
  })
  @ValidateIf(given)
  @IsObject(attributesRule)
  attributes?: Record<string, unknown> | null;
}

@InputType('UpdateCatalogueProjectInput', {
  description: 'What is left out stays; lists and attributes are replaced whole.',
})
export class UpdateCatalogueProjectInput {
  @Field(() => ID, { description: 'The development.' })
  id!: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @ValidateIf(given)
  @Length(1, 200, nameRule)
  name?: string | null;

  @Field(() => [ProjectPhaseInput], { nullable: true, description: '100 at most.' })
  @ValidateIf(given)
  @ArrayMaxSize(100, phasesRule)
  @ValidateNested({ each: true })
  phases?: ProjectPhaseInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Addresses of pictures, 30 at most.' })
  @ValidateIf(given)
  @ArrayMaxSize(30, imagesRule)
  @MaxLength(2000, { each: true, ...pictureRule })
  @Matches(PICTURE, { each: true, ...pictureRule })
  images?: string[] | null;

  @Field(() => Json, { nullable: true, description: 'An object of at most 20,000 characters.' })
  @ValidateIf(given)
  @IsObject(attributesRule)
  attributes?: Record<string, unknown> | null;
}

@InputType('DeleteCatalogueProjectInput', {
  description: 'A development to be deleted; its listings stay, without one.',
})
export class DeleteCatalogueProjectInput {
  @Field(() => ID, { description: 'The development.' })
  id!: string;
}
