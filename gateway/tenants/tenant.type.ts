import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Tenant', {
  simpleResolvers: true,
  description: 'A business: conversations, leads and people belong to exactly one.',
})
export class TenantType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: 'The short name used in paths and embed snippets; unique.' })
  slug!: string;

  @Field(() => String, { description: 'The name shown to people.' })
  name!: string;
}
