import { MaxLength, ValidateIf } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType('SetPictureInput', { description: 'What the caller looks like.' })
export class SetPictureInput {
  @Field(() => String, {
    nullable: true,
    description: 'A PNG, JPEG or WebP picture of at most 256 KB, in base64; it is cut to a circle. Null takes it away.',
  })
  @ValidateIf((_input: SetPictureInput, value: unknown) => value != null)
  @MaxLength(350_000, { message: 'image must have at most 256 KB' })
  image?: string | null;
}
