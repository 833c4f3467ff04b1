import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

const range = 'overlapHours must be between 0 and 720';

@InputType('RotateIdentitySecretInput', { description: 'A first identity secret, or one that replaces another.' })
export class RotateIdentitySecretInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Hours for which what the former secret signed is still good, 0 to 720; 24 by default.',
  })
  @Min(0, { message: range })
  @Max(720, { message: range })
  overlapHours?: number | null;
}
