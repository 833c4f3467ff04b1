import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType('ExportVisitorDataInput', { description: 'Whose data: the visitor of this conversation.' })
export class ExportVisitorDataInput {
  @Field(() => ID, { description: 'The conversation.' })
  @IsUUID('all', { message: 'conversationId must be a UUID' })
  conversationId!: string;
}

@InputType('EmailTranscriptInput', { description: 'The conversation that is to be sent.' })
export class EmailTranscriptInput {
  @Field(() => ID, { description: 'The conversation.' })
  @IsUUID('all', { message: 'conversationId must be a UUID' })
  conversationId!: string;
}
