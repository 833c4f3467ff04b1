import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('RotateIdentitySecretPayload', { simpleResolvers: true, description: 'The identity secret from now on.' })
export class RotateIdentitySecretPayload {
  @Field(() => String, {
    description:
      "Key of HMAC-SHA256, as UTF-8: the tenant's own server signs a visitor's id with it. It is told here and never again; it belongs into no page.",
  })
  secret!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when what the former secret signed is good; null where there was none.',
  })
  formerExpiresAt!: Date | null;
}
