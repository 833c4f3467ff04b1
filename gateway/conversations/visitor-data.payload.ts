import { Field, ObjectType } from 'type-graphql';

@ObjectType('ExportVisitorDataPayload', { simpleResolvers: true, description: 'What is kept of a visitor, as a file.' })
export class ExportVisitorDataPayload {
  @Field(() => String, { description: 'What to call the file.' })
  fileName!: string;

  @Field(() => String, {
    description:
      'JSON (RFC 8259): `contact`, `names` they are known by, `conversation`, its newest 5,000 `messages` oldest first, and `understood`, what was concluded of them, where the tenant shows that.',
  })
  data!: string;
}

@ObjectType('EmailTranscriptPayload', { simpleResolvers: true, description: 'A transcript that is on its way.' })
export class EmailTranscriptPayload {
  @Field(() => String, { description: "The visitor's own address, to which it goes." })
  email!: string;
}
